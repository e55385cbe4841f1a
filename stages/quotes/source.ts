import { Sign } from '../language/lexeme.js';
import { addBoundary, type SpanChoice } from './choice.js';
import type { Cue } from './content.js';
import { add, add2, add3, at, beginsSentence, bucket, type Features } from './features.js';
import { P, type View } from './view.js';

/** A cue with the content found for it. */
export interface Said extends Cue {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
}

const REACH = 45;
const MOST = 14;
/** Longest source in tokens. */
export const LONGEST_SOURCE = 40;

const NP = new Uint8Array(32);
for (const p of [P.DET, P.ADJ, P.NOUN, P.PROPN, P.NUM, P.PRON]) NP[p] = 1;
const HEAD = new Uint8Array(32);
for (const p of [P.NOUN, P.PROPN, P.PRON, P.NUM, P.ADJ, P.DET]) HEAD[p] = 1;

/** Where the source of `said` may begin and end: noun phrases around the cue, nearest first, before and after it. */
export function sourceCandidates(view: View, said: Said, out: SpanChoice): void {
  const from = view.from[said.anchor]!;
  const to = view.to[said.anchor]!;
  const least = Math.max(from, said.start - REACH);
  const most = Math.min(to, said.end + REACH);
  if (said.start > from) addBoundary(out.ends, said.start);
  if (said.end < to) addBoundary(out.starts, said.end);
  for (let t = said.start - 1, starts = 0, ends = 0; t >= least; t--) {
    if (HEAD[view.pos[t]!] === 1 || view.sign[t] === Sign.close || isClitic(view, t)) {
      if (endsPhrase(view, t + 1, to) && ends++ < MOST) addBoundary(out.ends, t + 1);
    }
    if (startsPhrase(view, t, from) && starts++ < MOST) addBoundary(out.starts, t);
  }
  for (let t = said.start, starts = 0, ends = 0; t < most; t++) {
    if (startsPhrase(view, t, from) && starts++ < MOST) addBoundary(out.starts, t);
    if (HEAD[view.pos[t]!] === 1 || view.sign[t] === Sign.close || isClitic(view, t)) {
      if (endsPhrase(view, t + 1, to) && ends++ < MOST) addBoundary(out.ends, t + 1);
    }
  }
}

function startsPhrase(view: View, t: number, from: number): boolean {
  const p = view.pos[t]!;
  if (p === P.VERB && view.capital[t] === 1) return true;
  if (NP[p] !== 1) return (p === P.ADV || p === P.ADP) && (t === from || view.sign[t - 1] !== Sign.none);
  if (t === from || p === P.DET || p === P.PRON) return true;
  return NP[view.pos[t - 1]!] !== 1 || view.pos[t - 1] === P.PRON || (p === P.PROPN && view.pos[t - 1] !== P.PROPN);
}

function endsPhrase(view: View, e: number, to: number): boolean {
  if (e >= to) return true;
  const p = view.pos[e]!;
  if (p === P.PART && view.sign[e] === Sign.none) return true;
  return (
    NP[p] !== 1 ||
    p === P.DET ||
    p === P.PRON ||
    view.pos[e - 1] === P.NOUN ||
    view.pos[e - 1] === P.PRON ||
    view.pos[e - 1] === P.PROPN ||
    p === P.PROPN
  );
}

/** "'s" of a possessive: a source may end with it. */
function isClitic(view: View, t: number): boolean {
  return view.pos[t] === P.PART && view.sign[t] === Sign.none && view.tokens.start[t] === view.tokens.end[t - 1];
}

/** Features of a source that begins at token `t`. */
export function sourceStartFeatures(view: View, said: Said, t: number, f: Features): void {
  f.count = 0;
  edge(view, said, t, 1400, f);
  const { word, pos } = view;
  const s = view.stem[said.anchor]!;
  const zone = zoneOf(view, said, t);
  add3(f, 1430, zone, pos[t]!, s);
  add3(f, 1431, zone, word[t]!, 0);
  add3(f, 1432, zone, beginsSentence(view, t) ? 1 : 0, pos[t]!);
}

/** Features of a source that ends before token `e`. */
export function sourceEndFeatures(view: View, said: Said, e: number, f: Features): void {
  f.count = 0;
  edge(view, said, e, 1500, f);
  const zone = zoneOf(view, said, e - 1);
  const from = view.from[said.anchor]!;
  const to = view.to[said.anchor]!;
  add3(f, 1530, zone, at(view.word, e, from, to), view.pos[e - 1]!);
  add3(f, 1531, zone, view.stem[e - 1]!, 0);
  add3(f, 1532, zone, e === said.start ? 1 : 0, view.pos[e - 1]!);
  add3(f, 1533, zone, view.stem[said.anchor]!, view.pos[e - 1]!);
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

function edge(view: View, said: Said, t: number, k: number, f: Features): void {
  const from = view.from[said.anchor]!;
  const to = view.to[said.anchor]!;
  const { word, pos, stem, sign } = view;
  const s = stem[said.anchor]!;
  const before = t <= said.start;
  const a = before ? t : said.end;
  const b = before ? said.start : Math.max(t, said.end);
  const side = before ? 1 : 2;
  const p0 = at(pos, t, from, to);
  const p1 = at(pos, t + 1, from, to);
  const q1 = at(pos, t - 1, from, to);
  const q2 = at(pos, t - 2, from, to);
  const w0 = at(word, t, from, to);
  const v1 = at(word, t - 1, from, to);
  const verbs = Math.min(4, view.verbsBefore[b]! - view.verbsBefore[a]!);
  const commas = Math.min(4, view.commasBefore[b]! - view.commasBefore[a]!);
  const distance = bucket(b - a);
  const place = (said.leftStart < said.leftEnd ? 1 : 0) + (said.rightStart < said.rightEnd ? 2 : 0);
  add2(f, k + 1, side, w0);
  add2(f, k + 2, side, v1);
  add3(f, k + 3, side, q1, p0);
  add3(f, k + 4, q1, p0, p1);
  add3(f, k + 5, q2, q1, p0);
  add3(f, k + 6, v1, w0, side);
  add3(f, k + 7, side, distance, place);
  add3(f, k + 8, side, verbs, commas);
  add3(f, k + 9, side * 8 + place, verbs * 8 + commas, distance);
  add3(f, k + 10, s, side, distance);
  add3(f, k + 11, s, side * 8 + place, verbs);
  add3(f, k + 12, s, side, p0);
  add3(f, k + 13, s, q1, p0);
  add3(f, k + 14, side * 8 + place, at(sign, t - 1, from, to), at(sign, t, from, to));
  add3(f, k + 15, side, at(word, said.start - 1, from, to), distance);
  add3(f, k + 16, side, at(word, said.end, from, to), distance);
  add3(f, k + 17, side * 8 + place, at(pos, said.start - 1, from, to), at(pos, said.end, from, to));
  add3(f, k + 18, view.quote[Math.min(t, view.count - 1)]! >= 0 ? 1 : 0, side, place);
  let between = b - a;
  if (b - a <= 5) {
    for (let i = a; i < b; i++) between = (Math.imul(between, 37) + pos[i]!) | 0;
    add3(f, k + 19, between, side, place);
    add3(f, k + 20, between, side, s);
  }
}

/** Features of a source from `start` to `end` as a whole. */
export function sourcePairFeatures(view: View, said: Said, start: number, end: number, f: Features): void {
  f.count = 0;
  const { pos, word, stem } = view;
  const s = stem[said.anchor]!;
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
    if (head < 0 && HEAD[p] === 1 && p !== P.DET && p !== P.ADJ && (i + 1 === end || NP[pos[i + 1]!] !== 1)) head = i;
  }
  const headKey = head < 0 ? 0 : pos[head] === P.PROPN ? 7 : stem[head]!;
  const zone = zoneOf(view, said, start);
  const verbs = Math.min(3, view.verbsBefore[end]! - view.verbsBefore[start]!);
  const commas = Math.min(3, view.commasBefore[end]! - view.commasBefore[start]!);
  const touches = end === said.start ? 1 : start === said.end ? 2 : 0;
  add(f, 1600, shape);
  if (length <= 4) add(f, 1601, forms);
  add2(f, 1602, zone, runs);
  add3(f, 1603, zone, bucket(length), verbs * 4 + commas);
  add2(f, 1604, zone, headKey);
  add2(f, 1605, s, headKey);
  add3(f, 1606, zone, touches, commas);
  add3(f, 1607, s, touches, pos[start]!);
  add3(f, 1608, pos[start]!, pos[end - 1]!, bucket(length));
  add3(f, 1609, word[start]!, bucket(length), verbs);
  add3(f, 1610, touches, verbs * 4 + commas, at(pos, end, 0, view.count));
  add3(f, 1611, view.sign[end - 1]!, view.sign[Math.min(end, view.count - 1)]!, touches);
}

/** Features of there being no source. */
export function noSourceFeatures(view: View, said: Said, f: Features): void {
  f.count = 0;
  const from = view.from[said.anchor]!;
  const to = view.to[said.anchor]!;
  const { word, pos, stem } = view;
  const s = stem[said.anchor]!;
  const p = pos[said.anchor]!;
  const n = view.nominalBefore[said.start]!;
  add(f, 1700, 1);
  add(f, 1701, s);
  add2(f, 1702, s, at(pos, said.start - 1, from, to));
  add2(f, 1703, s, at(word, said.start - 1, from, to));
  add2(f, 1704, p, at(word, said.start - 1, from, to));
  add2(f, 1705, p, at(word, said.start, from, to));
  add3(f, 1706, p, at(pos, said.start - 1, from, to), at(pos, said.start - 2, from, to));
  add3(f, 1707, p, at(word, said.end, from, to), at(word, said.start - 1, from, to));
  add2(f, 1708, word[said.anchor]!, s);
  add3(f, 1709, s, n < 0 ? 0 : pos[n]!, n < 0 ? 0 : bucket(said.start - n));
  add3(f, 1710, s, said.leftStart < said.leftEnd ? 1 : 0, said.rightStart < said.rightEnd ? 1 : 0);
  add2(f, 1711, s, n < 0 ? 0 : pos[n] === P.PROPN ? 7 : stem[n]!);
  add3(f, 1712, p, at(pos, said.end, from, to), view.suffix[said.anchor]!);
}
