import { Sign } from '../../language/lexeme.js';
import { Place, type Side } from './content.js';
import { at, bucket, features, slots, type Features, type Score } from '../features.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** Words and parts of speech around a boundary (w and p from it on, v and q before it), and what comes after an end. */
const E = slots('w0 w1 v1 v2 p0 p1 p2 q1 q2 q3 signed ahead ahead3 word ahead2 toVerb toComma rest');

const shared = [
  [E.w0],
  [E.v1],
  [E.v1, E.w0],
  [E.q1, E.p0],
  [E.q1, E.p0, E.p1],
  [E.q2, E.q1, E.p0],
  [E.w0, E.q1, E.p1],
  [E.v1, E.p0, E.p1],
  [E.w0, E.w1],
  [E.v2, E.v1],
  [E.p0, E.p1, E.p2],
  [E.q3, E.q2, E.q1],
] as const;

const startEdge = features(200, shared);
const endEdge = features(220, [
  ...shared,
  [E.signed, E.ahead3],
  [E.signed, E.word],
  [E.ahead, E.word, E.ahead2],
  [E.ahead, E.toVerb, E.toComma],
  [E.signed, E.toVerb, E.rest],
  [E.ahead, E.v1],
]);

/** What a place alone says about content on `side` beginning there, whatever the cue. */
export function startEdgeFeatures(view: View, side: Side, t: number): Features {
  startEdge.salt = side;
  around(view, t, Math.min(t, view.count - 1), startEdge.values);
  return startEdge;
}

/** What a place alone says about content on `side` ending before it. */
export function endEdgeFeatures(view: View, side: Side, e: number): Features {
  endEdge.salt = side;
  around(view, e, e - 1, endEdge.values);
  following(view, e, endEdge.values);
  return endEdge;
}

/** The words and parts of speech on both sides of a boundary; `inside` is a token of its paragraph. */
function around(view: View, t: number, inside: number, values: Int32Array): void {
  const { word, pos } = view;
  const from = view.from[inside]!;
  const to = view.to[inside]!;
  values[E.w0] = at(word, t, from, to);
  values[E.w1] = at(word, t + 1, from, to);
  values[E.v1] = at(word, t - 1, from, to);
  values[E.v2] = at(word, t - 2, from, to);
  values[E.p0] = at(pos, t, from, to);
  values[E.p1] = at(pos, t + 1, from, to);
  values[E.p2] = at(pos, t + 2, from, to);
  values[E.q1] = at(pos, t - 1, from, to);
  values[E.q2] = at(pos, t - 2, from, to);
  values[E.q3] = at(pos, t - 3, from, to);
}

/** What comes after a possible end: how far the next verb and sign are, what words. */
function following(view: View, e: number, values: Int32Array): void {
  const { tokens, word, pos, sign, verbAfter } = view;
  const to = view.to[e - 1]!;
  const last = tokens.sentenceStart[tokens.sentence[e - 1]! + 1]!;
  const signed = e < last ? sign[e]! : 0;
  const next = e < last ? (signed > 0 ? e + 1 : e) : to;
  const verb = next < to ? (pos[next] === P.VERB ? next : verbAfter[next]!) : -1;
  let comma = next;
  while (comma < last && comma - next < 14 && sign[comma] === Sign.none) comma++;
  const p1 = at(pos, next, 0, to);
  const p2 = at(pos, next + 1, 0, to);
  values[E.signed] = signed;
  values[E.ahead] = signed * 32 + p1;
  values[E.ahead2] = p2;
  values[E.ahead3] = p1 * 16384 + p2 * 128 + at(pos, next + 2, 0, to);
  values[E.word] = at(word, next, 0, to);
  values[E.toVerb] = verb < 0 || verb >= last ? 29 : bucket(verb - next);
  values[E.toComma] = bucket(comma - next);
  values[E.rest] = bucket(last - next);
}

/** Scores of boundaries by themselves in one document, worked out when first asked for. */
export type EdgeScores = Readonly<
  Record<Side, { readonly start: (t: number) => number; readonly end: (e: number) => number }>
>;

/** Remembers the scores of places for one view and scorer. */
export function edgeScores(view: View, score: Score): EdgeScores {
  const remembered = (features: (at: number) => Features): ((at: number) => number) => {
    const known = new Float64Array(view.count + 1).fill(NaN);
    return (at) => {
      const hit = known[at]!;
      return hit === hit ? hit : (known[at] = score(features(at)));
    };
  };
  const of = (side: Side) => ({
    start: remembered((t) => startEdgeFeatures(view, side, t)),
    end: remembered((e) => endEdgeFeatures(view, side, e)),
  });
  return { [Place.left]: of(Place.left), [Place.right]: of(Place.right) };
}
