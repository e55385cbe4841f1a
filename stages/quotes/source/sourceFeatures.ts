import { at, beginsSentence, bucket, features, slots, type Features } from '../features.js';
import type { Said } from './source.js';
import { P, type View } from '../view.js';

/** A boundary of a source: words and parts of speech there, what lies between it and the cue, what stands beside the cue. */
const B = slots(
  's side placed w0 v1 p0 p1 q1 q2 verbs commas distance signBefore sign beforeCue afterCue beforePos',
  'afterPos quoted between zone begins stem touches',
);

const shared = [
  [B.side, B.w0],
  [B.side, B.v1],
  [B.side, B.q1, B.p0],
  [B.q1, B.p0, B.p1],
  [B.q2, B.q1, B.p0],
  [B.v1, B.w0, B.side],
  [B.distance, B.placed],
  [B.side, B.verbs, B.commas],
  [B.placed, B.verbs, B.distance],
  [B.s, B.side, B.distance],
  [B.s, B.placed, B.verbs],
  [B.s, B.side, B.p0],
  [B.s, B.q1, B.p0],
  [B.placed, B.signBefore, B.sign],
  [B.side, B.beforeCue, B.distance],
  [B.side, B.afterCue, B.distance],
  [B.placed, B.beforePos, B.afterPos],
  [B.quoted, B.placed],
  [B.between, B.placed],
  [B.between, B.side, B.s],
] as const;

const startList = features(1400, [...shared, [B.zone, B.p0, B.s], [B.zone, B.w0], [B.zone, B.begins, B.p0]]);
const endList = features(1440, [
  ...shared,
  [B.zone, B.w0, B.q1],
  [B.zone, B.stem],
  [B.zone, B.touches, B.q1],
  [B.zone, B.s, B.q1],
]);

/** A source of `said` that begins at token `t`. */
export function sourceStartFeatures(view: View, said: Said, t: number): Features {
  const { values } = startList;
  boundary(view, said, t, values);
  values[B.zone] = zoneOf(view, said, t);
  values[B.begins] = beginsSentence(view, t) ? 1 : 0;
  return startList;
}

/** A source of `said` that ends before token `e`. */
export function sourceEndFeatures(view: View, said: Said, e: number): Features {
  const { values } = endList;
  boundary(view, said, e, values);
  values[B.zone] = zoneOf(view, said, e - 1);
  values[B.stem] = view.stem[e - 1]!;
  values[B.touches] = e === said.start ? 1 : 0;
  return endList;
}

function boundary(view: View, said: Said, t: number, values: Int32Array): void {
  const from = view.from[said.anchor]!;
  const to = view.to[said.anchor]!;
  const { word, pos, sign } = view;
  const before = t <= said.start;
  const a = before ? t : said.end;
  const b = before ? said.start : Math.max(t, said.end);
  const side = before ? 1 : 2;
  values[B.s] = view.stem[said.anchor]!;
  values[B.side] = side;
  values[B.placed] = side * 8 + (said.leftStart < said.leftEnd ? 1 : 0) + (said.rightStart < said.rightEnd ? 2 : 0);
  values[B.w0] = at(word, t, from, to);
  values[B.v1] = at(word, t - 1, from, to);
  values[B.p0] = at(pos, t, from, to);
  values[B.p1] = at(pos, t + 1, from, to);
  values[B.q1] = at(pos, t - 1, from, to);
  values[B.q2] = at(pos, t - 2, from, to);
  values[B.verbs] = Math.min(4, view.verbsBefore[b]! - view.verbsBefore[a]!);
  values[B.commas] = Math.min(4, view.commasBefore[b]! - view.commasBefore[a]!);
  values[B.distance] = bucket(b - a);
  values[B.signBefore] = at(sign, t - 1, from, to);
  values[B.sign] = at(sign, t, from, to);
  values[B.beforeCue] = at(word, said.start - 1, from, to);
  values[B.afterCue] = at(word, said.end, from, to);
  values[B.beforePos] = at(pos, said.start - 1, from, to);
  values[B.afterPos] = at(pos, said.end, from, to);
  values[B.quoted] = view.quote[Math.min(t, view.count - 1)]! >= 0 ? 1 : 0;
  let between = b - a;
  if (b - a <= 5) for (let i = a; i < b; i++) between = (Math.imul(between, 37) + pos[i]!) | 0;
  values[B.between] = b - a <= 5 ? between : 99;
}

/** Where a token stands: before or after the cue or in it, inside content, between content and cue. */
function zoneOf(view: View, said: Said, t: number): number {
  if (t >= said.start && t < said.end) return 1;
  const sameSentence = view.tokens.sentence[t] === view.tokens.sentence[said.anchor] ? 0 : 16;
  if (t < said.start) {
    if (said.leftStart < said.leftEnd && t < said.leftEnd) return (t >= said.leftStart ? 2 : 3) + sameSentence;
    return (said.leftStart < said.leftEnd ? 4 : 5) + sameSentence;
  }
  if (said.rightStart < said.rightEnd && t >= said.rightStart) return (t < said.rightEnd ? 6 : 7) + sameSentence;
  return (said.rightStart < said.rightEnd ? 8 : 9) + sameSentence;
}

const S = slots(
  's zone shape forms runs length counts head touches commas firstPos lastPos first verbs nextPos',
  'lastSign nextSign',
);

const pairList = features(1600, [
  [S.shape],
  [S.forms],
  [S.zone, S.runs],
  [S.zone, S.length, S.counts],
  [S.zone, S.head],
  [S.s, S.head],
  [S.zone, S.touches, S.commas],
  [S.s, S.touches, S.firstPos],
  [S.firstPos, S.lastPos, S.length],
  [S.first, S.length, S.verbs],
  [S.touches, S.counts, S.nextPos],
  [S.lastSign, S.nextSign, S.touches],
]);

/** A source from `start` to `end` as a whole. */
export function sourcePairFeatures(view: View, said: Said, start: number, end: number): Features {
  const { values } = pairList;
  const { pos, word, stem } = view;
  const length = end - start;
  let shape = length;
  let forms = length;
  let runs = 0;
  let last = -1;
  let head = -1;
  for (let i = start; i < end; i++) {
    const p = pos[i]!;
    if (i - start < 6) shape = (Math.imul(shape, 37) + p) | 0;
    forms = (Math.imul(forms, 31) + word[i]!) | 0;
    if (p !== last) runs = (Math.imul(runs, 33) + p + 1) | 0;
    last = p;
    if (head < 0 && heads(p) && (i + 1 === end || !extendsPhrase(pos[i + 1]!))) head = i;
  }
  values[S.s] = stem[said.anchor]!;
  values[S.zone] = zoneOf(view, said, start);
  values[S.shape] = shape;
  values[S.forms] = length <= 4 ? forms : 99;
  values[S.runs] = runs;
  values[S.length] = bucket(length);
  values[S.verbs] = Math.min(3, view.verbsBefore[end]! - view.verbsBefore[start]!);
  values[S.commas] = Math.min(3, view.commasBefore[end]! - view.commasBefore[start]!);
  values[S.counts] = values[S.verbs]! * 4 + values[S.commas]!;
  values[S.head] = head < 0 ? 0 : pos[head] === P.PROPN ? 7 : stem[head]!;
  values[S.touches] = end === said.start ? 1 : start === said.end ? 2 : 0;
  values[S.first] = word[start]!;
  values[S.firstPos] = pos[start]!;
  values[S.lastPos] = pos[end - 1]!;
  values[S.nextPos] = at(pos, end, 0, view.count);
  values[S.lastSign] = view.sign[end - 1]!;
  values[S.nextSign] = view.sign[Math.min(end, view.count - 1)]!;
  return pairList;
}

function heads(p: number): boolean {
  return p === P.NOUN || p === P.PROPN || p === P.PRON || p === P.NUM;
}

function extendsPhrase(p: number): boolean {
  return heads(p) || p === P.ADJ || p === P.DET;
}

const N = slots('s p one prevPos prevPos2 prev first next nextPos w nominalPos nominalGap nominal left right suffix');

const noneList = features(1700, [
  [N.one],
  [N.s],
  [N.s, N.prevPos],
  [N.s, N.prev],
  [N.p, N.prev],
  [N.p, N.first],
  [N.p, N.prevPos, N.prevPos2],
  [N.p, N.next, N.prev],
  [N.w, N.s],
  [N.s, N.nominalPos, N.nominalGap],
  [N.s, N.left, N.right],
  [N.s, N.nominal],
  [N.p, N.nextPos, N.suffix],
]);

/** There being no source. */
export function noSourceFeatures(view: View, said: Said): Features {
  const { values } = noneList;
  const from = view.from[said.anchor]!;
  const to = view.to[said.anchor]!;
  const { word, pos, stem } = view;
  const n = view.nominalBefore[said.start]!;
  values[N.s] = stem[said.anchor]!;
  values[N.p] = pos[said.anchor]!;
  values[N.w] = word[said.anchor]!;
  values[N.prevPos] = at(pos, said.start - 1, from, to);
  values[N.prevPos2] = at(pos, said.start - 2, from, to);
  values[N.prev] = at(word, said.start - 1, from, to);
  values[N.first] = word[said.start]!;
  values[N.next] = at(word, said.end, from, to);
  values[N.nextPos] = at(pos, said.end, from, to);
  values[N.nominalPos] = n < 0 ? 0 : pos[n]!;
  values[N.nominalGap] = n < 0 ? 0 : bucket(said.start - n);
  values[N.nominal] = n < 0 ? 0 : pos[n] === P.PROPN ? 7 : stem[n]!;
  values[N.left] = said.leftStart < said.leftEnd ? 1 : 0;
  values[N.right] = said.rightStart < said.rightEnd ? 1 : 0;
  values[N.suffix] = view.suffix[said.anchor]!;
  return noneList;
}
