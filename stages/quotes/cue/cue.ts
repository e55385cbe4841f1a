import { at, bucket, features, slots } from '../features.js';
import { P } from '../partsOfSpeech.js';
import { nominalClass } from './nominalClass.js';
import type { View } from '../view.js';

/** What is asked of a token: forms, stems, classes (w, s, c and d), parts of speech (p after, q before), nearest nominals and verbs, its place. */
const S = slots(
  'w s p p1 p2 p3 q1 q2 w1 w2 v1 v2 p12 q21 suffix state nominal nominalGap nominalPos nextNominal',
  'nextNominalGap nextNominalPos verb verbGap nextVerb nextVerbWord nextVerbGap nominalFirst link begin rest',
  'markBefore markAfter opener stop quoted verbs anyVerb anyComma',
  'c d nominalClass verbClass nextVerbClass',
);

/** What speaks for or against a token being the anchor of a cue; `cueFeatures` fills it. */
export const cueList = features(0, [
  [S.s],
  [S.w],
  [S.w, S.p],
  [S.s, S.p],
  [S.s, S.v1],
  [S.s, S.w1],
  [S.s, S.v1, S.w1],
  [S.s, S.w1, S.w2],
  [S.s, S.v2, S.v1],
  [S.s, S.nextVerb],
  [S.s, S.nextNominal],
  [S.s, S.opener],
  [S.q1, S.p, S.p1],
  [S.q21, S.p, S.p12],
  [S.s, S.p1],
  [S.s, S.q1],
  [S.s, S.p1, S.p2],
  [S.s, S.q1, S.q2],
  [S.p, S.v1],
  [S.p, S.w1],
  [S.p, S.v2],
  [S.p, S.w2],
  [S.suffix, S.p],
  [S.suffix, S.q1, S.p1],
  [S.s, S.state],
  [S.p, S.state, S.p1],
  [S.p, S.state, S.q1],
  [S.s, S.nominal],
  [S.p, S.nominal, S.nominalGap],
  [S.p, S.nextNominal, S.nextNominalGap],
  [S.s, S.nominalPos, S.nextNominalPos],
  [S.s, S.verb],
  [S.p, S.verb, S.verbGap],
  [S.p, S.nextVerbWord, S.nextVerbGap],
  [S.nominal, S.p, S.nominalFirst],
  [S.s, S.link],
  [S.p, S.link],
  [S.s, S.begin],
  [S.s, S.rest],
  [S.p, S.begin, S.rest],
  [S.s, S.markBefore],
  [S.s, S.markAfter],
  [S.p, S.markBefore, S.markAfter],
  [S.opener, S.p, S.begin],
  [S.p, S.stop, S.p3],
  [S.p, S.quoted, S.verbs],
  [S.s, S.anyVerb, S.anyComma],
  [S.c],
  [S.d],
  [S.c, S.p1, S.p2],
  [S.c, S.q1, S.q2],
  [S.c, S.state],
  [S.c, S.link],
  [S.p, S.nominalClass, S.nominalGap],
  [S.p, S.verbClass, S.verbGap],
  [S.c, S.nextVerbClass],
]);

/** Fills `cueList` with token `i`. */
export function cueFeatures(view: View, i: number): void {
  const { values } = cueList;
  const { word, stem, pos } = view;
  const from = view.from[i]!;
  const to = view.to[i]!;
  const p1 = at(pos, i + 1, from, to);
  const p2 = at(pos, i + 2, from, to);
  const q1 = at(pos, i - 1, from, to);
  const q2 = at(pos, i - 2, from, to);
  values[S.w] = word[i]!;
  values[S.s] = stem[i]!;
  values[S.p] = pos[i]!;
  values[S.p1] = p1;
  values[S.p2] = p2;
  values[S.p3] = at(pos, i + 3, from, to);
  values[S.q1] = q1;
  values[S.q2] = q2;
  values[S.p12] = p1 * 128 + p2;
  values[S.q21] = q2 * 128 + q1;
  values[S.w1] = at(word, i + 1, from, to);
  values[S.w2] = at(word, i + 2, from, to);
  values[S.v1] = at(word, i - 1, from, to);
  values[S.v2] = at(word, i - 2, from, to);
  values[S.suffix] = view.suffix[i]!;
  values[S.state] = quoteState(view, i, from, to);
  values[S.c] = view.meaning[i]!;
  values[S.d] = view.otherMeaning[i]!;
  nearest(view, i, values);
  context(view, i, values);
}

/** The nearest nominals and verbs, and how far they are. */
function nearest(view: View, i: number, values: Int32Array): void {
  const { stem, word, pos } = view;
  const n = view.nominalBefore[i]!;
  const m = view.nominalAfter[i]!;
  const v = view.verbBefore[i]!;
  const u = view.verbAfter[i]!;
  values[S.nominal] = n < 0 ? 0 : nominalKey(view, n);
  values[S.nominalGap] = n < 0 ? 0 : bucket(i - n);
  values[S.nominalPos] = n < 0 ? 0 : pos[n]!;
  values[S.nextNominal] = m < 0 ? 0 : nominalKey(view, m);
  values[S.nextNominalGap] = m < 0 ? 0 : bucket(m - i);
  values[S.nextNominalPos] = m < 0 ? 0 : pos[m]!;
  values[S.verb] = v < 0 ? 0 : stem[v]!;
  values[S.verbGap] = v < 0 ? 0 : bucket(i - v);
  values[S.nextVerb] = u < 0 ? 0 : stem[u]!;
  values[S.nextVerbWord] = u < 0 ? 0 : word[u]!;
  values[S.nextVerbGap] = u < 0 ? 0 : bucket(u - i);
  values[S.nominalClass] = n < 0 ? 0 : nominalClass(view, n);
  values[S.verbClass] = v < 0 ? 0 : view.meaning[v]!;
  values[S.nextVerbClass] = u < 0 ? 0 : view.meaning[u]!;
  values[S.nominalFirst] = v < 0 || v < n ? 1 : 2;
}

/** A nominal's stem, or for a name only that it is one. */
function nominalKey(view: View, n: number): number {
  return view.pos[n] === P.PROPN ? 7 : view.stem[n]!;
}

/** Complementizers, marks and the token's place in its sentence. */
function context(view: View, i: number, values: Int32Array): void {
  const { tokens, word, quote, verbsBefore, commasBefore } = view;
  const begin = tokens.sentenceStart[tokens.sentence[i]!]!;
  const end = tokens.sentenceStart[tokens.sentence[i]! + 1]!;
  const quoted = quote[i]! >= 0;
  const verbs = verbsBefore[end]! - verbsBefore[i + 1]!;
  values[S.link] = linkAfter(view, i, end);
  values[S.begin] = bucket(i - begin);
  values[S.rest] = bucket(end - i);
  values[S.markBefore] = markDistance(view.changeBefore[i]!, quoted);
  values[S.markAfter] = markDistance(view.changeAfter[i]!, quoted);
  values[S.opener] = word[begin]!;
  values[S.stop] = view.sign[Math.min(end, view.count) - 1]!;
  values[S.quoted] = quoted ? 1 : 0;
  values[S.verbs] = Math.min(3, verbs);
  values[S.anyVerb] = verbs > 0 ? 1 : 0;
  values[S.anyComma] = commasBefore[end]! > commasBefore[i]! ? 1 : 0;
}

const LINK_REACH = 6;

/** The first conjunction, particle or colon in the next few tokens, with its distance; 0 for none. */
function linkAfter(view: View, i: number, end: number): number {
  const to = Math.min(end, i + 1 + LINK_REACH);
  for (let j = i + 1; j < to; j++) {
    const p = view.pos[j]!;
    if (p === P.SCONJ || p === P.PART || p === P.ADP || view.sign[j]! > 0) return (view.word[j]! + (j - i)) | 0;
  }
  return 0;
}

/** Distance to the nearest quoted span, or out of the token's own, in buckets; 29 beyond reach. */
function markDistance(distance: number, quoted: boolean): number {
  return distance > 16 ? 29 : bucket(distance) + (quoted ? 32 : 0);
}

/** Inside a quoted span or outside, and on which side one adjoins. */
export function quoteState(view: View, i: number, from: number, to: number): number {
  const own = view.quote[i]!;
  const before = i > from ? view.quote[i - 1]! : -1;
  const after = i + 1 < to ? view.quote[i + 1]! : -1;
  const beforeComma = i > from + 1 && view.quote[i - 2]! >= 0 && view.quote[i - 2] !== own ? 1 : 0;
  return (own >= 0 ? 1 : 0) + (before !== own ? 2 : 0) + (after !== own ? 4 : 0) + beforeComma * 8;
}
