import { Sign } from '../../language/lexeme.js';
import { at, beginsSentence, bucket, features, slots, type Features } from '../features.js';
import type { View } from '../view.js';

/** A cue whose content is looked for; `logit` is its anchor's score. */
export interface Cue {
  readonly anchor: number;
  readonly start: number;
  readonly end: number;
  readonly logit: number;
}

/** Where content lies. */
export const Place = { none: 0, left: 1, right: 2, both: 3 } as const;
export type Place = (typeof Place)[keyof typeof Place];
export type Side = typeof Place.left | typeof Place.right;

/** The cue's boundary and the boundary of content: words and parts of speech there, what lies between. */
const B = slots(
  's p w0 v1 q1 p0 words sentences verbs commas betweenPos betweenWords kind relation gap counts signs',
  'far opener order next afterCue',
);

const shared = [
  [B.s, B.w0],
  [B.s, B.v1],
  [B.s, B.q1, B.p0],
  [B.p, B.q1, B.p0],
  [B.words, B.sentences],
  [B.words, B.verbs, B.commas],
  [B.s, B.words],
  [B.s, B.verbs, B.commas],
  [B.s, B.sentences],
  [B.betweenPos],
  [B.s, B.betweenPos],
  [B.betweenWords],
  [B.s, B.betweenWords],
  [B.kind, B.s],
  [B.kind, B.gap],
  [B.kind, B.relation, B.sentences],
  [B.kind, B.counts],
  [B.kind, B.relation],
  [B.kind, B.sentences],
  [B.verbs, B.commas],
] as const;

/** What speaks for content beginning somewhere, given the cue; salted with the side. */
export const startList = features(300, [...shared, [B.w0, B.kind], [B.p0, B.signs, B.kind], [B.v1, B.far]]);
/** The same for its end. */
export const endList = features(330, [
  ...shared,
  [B.kind, B.sentences, B.gap],
  [B.kind, B.sentences, B.commas],
  [B.kind, B.verbs, B.p0],
  [B.kind, B.w0],
  [B.order, B.opener, B.next],
  [B.order, B.s, B.next],
  [B.order, B.afterCue, B.next],
]);

/** Fills `startList` with content on `side` that begins at token `t`. */
export function startFeatures(view: View, cue: Cue, side: Side, t: number): Features {
  const { values } = startList;
  const from = view.from[cue.anchor]!;
  const right = side === Place.right;
  const a = right ? cue.end : t;
  const b = right ? t : cue.start;
  startList.salt = side;
  boundary(view, cue, t, values);
  between(view, a, b, values);
  const opener = view.quote[t]! >= 0 && view.quoteStart[view.quote[t]!] === t ? 4 : 0;
  const begins = beginsSentence(view, t) ? 2 : 0;
  const same = view.tokens.sentence[t] === view.tokens.sentence[cue.anchor] ? 1 : 0;
  values[B.kind] = opener + begins + same;
  values[B.relation] = quoteRelation(view, cue, t);
  values[B.signs] = t > from ? view.sign[t - 1]! : 99;
  values[B.far] = right ? values[B.gap]! + (t > cue.end ? 32 : 0) : 99;
  return startList;
}

/** Fills `endList` with content on `side` that ends before token `e`. */
export function endFeatures(view: View, cue: Cue, side: Side, e: number): Features {
  const { values } = endList;
  const { tokens, word, pos, sign } = view;
  const to = view.to[cue.anchor]!;
  const right = side === Place.right;
  const a = right ? cue.end : e;
  const b = right ? e : cue.start;
  endList.salt = side;
  boundary(view, cue, e, values);
  between(view, a, b, values);
  const m = view.quote[e - 1]!;
  const closes = m >= 0 && view.quoteEnd[m] === e ? 4 : 0;
  const ends =
    e >= to || beginsSentence(view, e) || (sign[e] === Sign.stop && (e + 1 >= to || beginsSentence(view, e + 1)));
  values[B.kind] = closes + (ends ? 2 : 0) + (e >= to - 1 ? 1 : 0);
  values[B.relation] = quoteRelation(view, cue, e - 1);
  const sentence = tokens.sentence[cue.anchor]!;
  const last = Math.min(to, tokens.sentenceStart[sentence + 1]!);
  const inside = e < last;
  const signed = inside ? sign[e]! : 0;
  const order = Math.min(4, view.commasBefore[Math.min(e, to)]! - view.commasBefore[cue.end]!);
  values[B.order] = signed * 8 + order;
  values[B.opener] = word[tokens.sentenceStart[sentence]!]!;
  values[B.next] = at(pos, inside ? (signed > 0 ? e + 1 : e) : to, 0, to);
  values[B.afterCue] = at(word, cue.end, 0, to);
  return endList;
}

/** The words and parts of speech at a boundary with the cue's. */
function boundary(view: View, cue: Cue, t: number, values: Int32Array): void {
  const { word, pos } = view;
  const from = view.from[cue.anchor]!;
  const to = view.to[cue.anchor]!;
  values[B.s] = view.stem[cue.anchor]!;
  values[B.p] = pos[cue.anchor]!;
  values[B.w0] = at(word, t, from, to);
  values[B.v1] = at(word, t - 1, from, to);
  values[B.p0] = at(pos, t, from, to);
  values[B.q1] = at(pos, t - 1, from, to);
}

/** What lies between the cue and a boundary. */
function between(view: View, a: number, b: number, values: Int32Array): void {
  const { word, pos, verbsBefore, commasBefore, wordsBefore, tokens } = view;
  const near = b > a ? b - 1 : a;
  const verbs = verbsBefore[b]! - verbsBefore[a]!;
  const commas = commasBefore[b]! - commasBefore[a]!;
  values[B.words] = bucket(wordsBefore[b]! - wordsBefore[a]!);
  values[B.verbs] = Math.min(6, verbs);
  values[B.commas] = Math.min(5, commas);
  values[B.counts] = Math.min(5, verbs) * 8 + Math.min(4, commas);
  values[B.sentences] = Math.min(5, Math.abs(tokens.sentence[near]! - tokens.sentence[Math.min(a, near)]!));
  values[B.gap] = bucket(b - a);
  let w = b - a;
  let p = b - a;
  const short = b - a <= 6;
  if (short) for (let i = a; i < b; i++) p = (Math.imul(p, 37) + pos[i]!) | 0;
  if (b - a <= 3) for (let i = a; i < b; i++) w = (Math.imul(w, 31) + word[i]!) | 0;
  values[B.betweenPos] = short ? p : 99;
  values[B.betweenWords] = b - a <= 3 ? w : 99;
}

/** How the quoted spans of a token and of the cue relate: same, one inside, other … */
function quoteRelation(view: View, cue: Cue, t: number): number {
  const own = view.quote[cue.anchor]!;
  const other = view.quote[t]!;
  if (own === other) return own < 0 ? 0 : 1;
  if (own < 0) return 2;
  return other < 0 ? 3 : 4;
}
