import { at, beginsSentence, bucket, features, slots, type Features } from '../features.js';
import type { Said } from './source.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';
import { cueForm } from '../cue/cueForm.js';
import { nominalClass } from '../cue/nominalClass.js';

/** A boundary of a source: words and parts of speech there, what lies between it and the cue, what stands beside the cue. */
const B = slots(
  's side placed w0 v1 p0 p1 q1 q2 verbs commas distance signBefore sign beforeCue afterCue beforePos',
  'afterPos quoted between zone begins stem touches form role subjects c',
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
  [B.form, B.placed, B.distance],
  [B.form, B.side, B.verbs],
  [B.form, B.between],
] as const;

const startList = features(1400, [
  ...shared,
  [B.role, B.subjects, B.form],
  [B.role, B.subjects, B.placed],
  [B.role, B.subjects, B.s],
  [B.role, B.zone],
  [B.zone, B.p0, B.s],
  [B.zone, B.w0],
  [B.zone, B.begins, B.p0],
  [B.role, B.subjects, B.c],
]);
const endList = features(1450, [
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
  values[B.role] = view.role[t]!;
  values[B.subjects] = subjectsBetween(view, said, t);
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
  values[B.c] = view.meaning[said.anchor]!;
  values[B.form] = cueForm(view, said);
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

/** Subjects from a token before the cue on to it, that token's phrase among them, or from the cue on to one behind it. */
function subjectsBetween({ subjectsBefore }: View, said: Said, t: number): number {
  return t < said.start
    ? Math.min(4, subjectsBefore[said.start]! - subjectsBefore[t]!)
    : 5 + Math.min(3, subjectsBefore[t + 1]! - subjectsBefore[said.end]!);
}

/** Where a token stands: before or after the cue or in it, inside content, between content and cue. */
export function zoneOf(view: View, said: Said, t: number): number {
  if (t >= said.start && t < said.end) return 1;
  const sameSentence = view.tokens.sentence[t] === view.tokens.sentence[said.anchor] ? 0 : 16;
  if (t < said.start) {
    if (said.leftStart < said.leftEnd && t < said.leftEnd) return (t >= said.leftStart ? 2 : 3) + sameSentence;
    return (said.leftStart < said.leftEnd ? 4 : 5) + sameSentence;
  }
  if (said.rightStart < said.rightEnd && t >= said.rightStart) return (t < said.rightEnd ? 6 : 7) + sameSentence;
  return (said.rightStart < said.rightEnd ? 8 : 9) + sameSentence;
}

const N = slots(
  's p one prevPos prevPos2 prev first next nextPos w nominalPos nominalGap nominal left right suffix form c nominalClass',
);

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
  [N.form, N.left, N.right],
  [N.s, N.form],
  [N.form, N.prev],
  [N.form, N.next],
  [N.form, N.prevPos, N.nextPos],
  [N.c],
  [N.c, N.prevPos],
  [N.c, N.left, N.right],
  [N.nominalClass, N.nominalGap],
  [N.c, N.nominalClass],
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
  values[N.nominalClass] = n < 0 ? 0 : nominalClass(view, n);
  values[N.c] = view.meaning[said.anchor]!;
  values[N.left] = said.leftStart < said.leftEnd ? 1 : 0;
  values[N.right] = said.rightStart < said.rightEnd ? 1 : 0;
  values[N.suffix] = view.suffix[said.anchor]!;
  values[N.form] = cueForm(view, said);
  return noneList;
}
