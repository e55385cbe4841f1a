import { Sign } from '../language/lexeme.js';
import { add, add2, add3, at, beginsSentence, bucket, type Features } from './features.js';
import { P, type View } from './view.js';

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

/** Features of the choice among the places. */
export function placeFeatures(view: View, cue: Cue, place: Place, f: Features): void {
  f.count = 0;
  const { anchor, start, end } = cue;
  const { word, stem, pos, sign, tokens } = view;
  const from = view.from[anchor]!;
  const to = view.to[anchor]!;
  const s = stem[anchor]!;
  const k = place + 100;
  const first = tokens.sentenceStart[tokens.sentence[anchor]!]!;
  const last = tokens.sentenceStart[tokens.sentence[anchor]! + 1]!;
  const prev = at(word, start - 1, from, to);
  const next = at(word, end, from, to);
  const prevPos = at(pos, start - 1, from, to);
  const nextPos = at(pos, end, from, to);
  const nextSign = at(sign, end, from, to);
  const quoted = view.quote[anchor]! >= 0 ? 1 : 0;
  const around = adjoining(view, start - 1, from, to) * 4 + adjoining(view, end, from, to);
  const confident = Math.max(-4, Math.min(4, Math.round(cue.logit)));
  add(f, k, 1);
  add2(f, k, 2, s);
  add2(f, k, 3, next);
  add2(f, k, 4, prev);
  add3(f, k, 5, s, nextPos);
  add3(f, k, 6, s, prevPos);
  add3(f, k, 7, s, nextSign);
  add3(f, k, 8, prevPos, nextPos);
  add3(f, k, 9, s, around);
  add3(f, k, 10, around, nextSign);
  add3(f, k, 11, s, next);
  add3(f, k, 12, bucket(anchor - first), bucket(last - end));
  add3(f, k, 13, s, bucket(last - end));
  add3(f, k, 14, confident, quoted);
  add3(f, k, 15, confident, around);
  add3(f, k, 16, s, quoted);
  add3(f, k, 17, nextPos, at(pos, end + 1, from, to));
  add3(f, k, 18, at(pos, start - 2, from, to), prevPos);
  add3(f, k, 19, next, at(word, end + 1, from, to));
  add3(f, k, 20, s, bucket(anchor - first));
  add3(f, k, 21, pos[anchor]!, nextSign * 32 + prevPos);
  add3(f, k, 22, word[start]!, end - start);
  add3(f, k, 23, marksIn(view, from, start), marksIn(view, end, to));
  add3(f, k, 24, marksIn(view, first, start), marksIn(view, end, last));
}

/** 0 nothing, 1 a quoted span, 2 a quoted span beyond one sign, 3 a sign only. */
function adjoining(view: View, i: number, from: number, to: number): number {
  if (i < from || i >= to) return 0;
  if (view.quote[i]! >= 0) return 1;
  if (view.sign[i] === Sign.none) return 0;
  const beyond = i + (i > from && view.quote[i - 1]! >= 0 ? -1 : 1);
  return beyond < to && view.quote[beyond]! >= 0 ? 2 : 3;
}

/** Whether a quoted span begins in a range: 0 no, 1 one, 2 more. */
function marksIn(view: View, from: number, to: number): number {
  if (from >= to) return 0;
  const a = firstMark(view, from);
  const b = firstMark(view, to);
  return Math.min(2, b - a);
}

/** Index of the first quoted span that ends after token `i`. */
function firstMark(view: View, i: number): number {
  let low = 0;
  let high = view.quoteEnd.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.quoteEnd[middle]! > i) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Features of content on `side` beginning at token `t`: those of the place alone, then those that have to do with the cue. */
export function startFeatures(view: View, cue: Cue, side: Place, t: number, f: Features): void {
  f.count = 0;
  startEdge(view, side, t, f);
  startByCue(view, cue, side, t, f);
}

/** Adds what a place alone says about content beginning there. */
export function startEdge(view: View, side: Place, t: number, f: Features): void {
  edgeFeatures(view, t, Math.min(t, view.count - 1), 200 + side * 100, f);
}

/** Adds what a place says about content beginning there, given the cue. */
export function startByCue(view: View, cue: Cue, side: Place, t: number, f: Features): void {
  const from = view.from[cue.anchor]!;
  const to = view.to[cue.anchor]!;
  const k = 200 + side * 100;
  edgeWithCue(view, cue, t, k, f, from, to);
  const { word, pos } = view;
  const s = view.stem[cue.anchor]!;
  const right = side === Place.right;
  const a = right ? cue.end : t;
  const b = right ? t : cue.start;
  betweenFeatures(view, cue, a, b, k, f);
  const opener = view.quote[t]! >= 0 && view.quoteStart[view.quote[t]!] === t ? 1 : 0;
  const begins = beginsSentence(view, t) ? 1 : 0;
  const same = view.tokens.sentence[t] === view.tokens.sentence[cue.anchor] ? 1 : 0;
  add3(f, k, 60, opener * 4 + begins * 2 + same, s);
  add3(f, k, 61, opener * 4 + begins * 2 + same, bucket(b - a));
  add3(f, k, 62, opener * 4 + begins * 2 + same, quoteRelation(view, cue, t));
  add3(f, k, 63, word[t]!, begins);
  add3(f, k, 64, pos[t]!, at(view.sign, t - 1, from, to) * 4 + begins * 2 + same);
  add3(
    f,
    k,
    65,
    opener * 4 + begins * 2 + same,
    Math.min(3, view.verbsBefore[b]! - view.verbsBefore[a]!) * 8 +
      Math.min(3, view.commasBefore[b]! - view.commasBefore[a]!),
  );
  if (right) add3(f, k, 66, at(word, t - 1, from, to), bucket(b - a) + (t > cue.end ? 32 : 0));
}

/** Features of content on `side` ending before token `e`: as `startFeatures`. */
export function endFeatures(view: View, cue: Cue, side: Place, e: number, f: Features): void {
  f.count = 0;
  endEdge(view, side, e, f);
  endByCue(view, cue, side, e, f);
}

/** Adds what a place alone says about content ending before it. */
export function endEdge(view: View, side: Place, e: number, f: Features): void {
  const k = 500 + side * 100;
  edgeFeatures(view, e, e - 1, k, f);
  followingFeatures(view, e, k, f);
}

/** Adds what a place says about content ending before it, given the cue. */
export function endByCue(view: View, cue: Cue, side: Place, e: number, f: Features): void {
  const from = view.from[cue.anchor]!;
  const to = view.to[cue.anchor]!;
  const k = 500 + side * 100;
  edgeWithCue(view, cue, e, k, f, from, to);
  const s = view.stem[cue.anchor]!;
  const right = side === Place.right;
  const a = right ? cue.end : e;
  const b = right ? e : cue.start;
  betweenFeatures(view, cue, a, b, k, f);
  const m = view.quote[e - 1]!;
  const closes = m >= 0 && view.quoteEnd[m] === e ? 1 : 0;
  const ends =
    e >= to || beginsSentence(view, e) || (view.sign[e] === Sign.stop && (e + 1 >= to || beginsSentence(view, e + 1)))
      ? 1
      : 0;
  const kind = closes * 4 + ends * 2 + (e >= to - 1 ? 1 : 0);
  const sentences = Math.min(4, Math.abs(view.tokens.sentence[e - 1]! - view.tokens.sentence[cue.anchor]!));
  add3(f, k, 60, kind, s);
  add3(f, k, 61, kind, sentences);
  add3(f, k, 62, kind, quoteRelation(view, cue, e - 1));
  add3(f, k, 63, kind * 8 + sentences, Math.min(4, view.commasBefore[b]! - view.commasBefore[a]!));
  add3(f, k, 64, kind * 8 + sentences, bucket(b - a));
  add3(f, k, 65, kind, Math.min(5, view.verbsBefore[b]! - view.verbsBefore[a]!) + 8 * at(view.pos, e, from, to));
  add3(f, k, 66, kind, at(view.word, e, from, to));
  clauseFeatures(view, cue, e, k, f, to);
}

/** What comes after a possible end: how far the next verb and sign are, what words. */
function followingFeatures(view: View, e: number, k: number, f: Features): void {
  const { tokens, word, pos, sign, verbAfter } = view;
  const to = view.to[e - 1]!;
  const last = tokens.sentenceStart[tokens.sentence[e - 1]! + 1]!;
  const inside = e < last;
  const signed = inside && sign[e] !== Sign.none ? sign[e]! : 0;
  const next = inside ? (signed > 0 ? e + 1 : e) : to;
  const p1 = at(pos, next, 0, to);
  const p2 = at(pos, next + 1, 0, to);
  const p3 = at(pos, next + 2, 0, to);
  const w1 = at(word, next, 0, to);
  const verb = next < to ? (pos[next] === P.VERB ? next : verbAfter[next]!) : -1;
  const toVerb = verb < 0 || verb >= last ? 29 : bucket(verb - next);
  let comma = next;
  while (comma < last && comma - next < 14 && sign[comma] === Sign.none) comma++;
  add3(f, k + 68, signed, p1 * 1024 + p2 * 32 + p3, 0);
  add2(f, k + 69, signed, w1);
  add3(f, k + 70, signed * 32 + p1, w1, p2);
  add3(f, k + 71, signed * 32 + p1, toVerb, bucket(comma - next));
  add3(f, k + 73, signed, toVerb, bucket(last - next));
  add3(f, k + 74, signed * 32 + p1, at(word, e - 1, 0, to), 0);
}

/** What comes after a possible end, with the cue and the beginning of its sentence. */
function clauseFeatures(view: View, cue: Cue, e: number, k: number, f: Features, to: number): void {
  const { tokens, word, pos, sign } = view;
  const sentence = tokens.sentence[cue.anchor]!;
  const last = tokens.sentenceStart[sentence + 1]!;
  const first = word[tokens.sentenceStart[sentence]!]!;
  const inside = e < last && e < to;
  const signed = inside && sign[e] !== Sign.none ? sign[e]! : 0;
  const p1 = at(pos, inside ? (signed > 0 ? e + 1 : e) : to, 0, to);
  const order = Math.min(4, view.commasBefore[Math.min(e, to)]! - view.commasBefore[cue.end]!);
  add3(f, k + 80, signed * 8 + order, first, p1);
  add3(f, k + 81, signed * 8 + order, view.stem[cue.anchor]!, p1);
  add3(f, k + 82, signed * 8 + order, at(word, cue.end, 0, to), p1);
}

/** The words and parts of speech on both sides of a boundary; `inside` is a token of its paragraph. */
function edgeFeatures(view: View, t: number, inside: number, k: number, f: Features): void {
  const { word, pos } = view;
  const from = view.from[inside]!;
  const to = view.to[inside]!;
  const w0 = at(word, t, from, to);
  const v1 = at(word, t - 1, from, to);
  const p0 = at(pos, t, from, to);
  const p1 = at(pos, t + 1, from, to);
  const q1 = at(pos, t - 1, from, to);
  const q2 = at(pos, t - 2, from, to);
  add(f, k + 1, w0);
  add(f, k + 2, v1);
  add2(f, k + 3, v1, w0);
  add2(f, k + 4, q1, p0);
  add3(f, k + 5, q1, p0, p1);
  add3(f, k + 6, q2, q1, p0);
  add3(f, k + 7, w0, q1, p1);
  add3(f, k + 8, v1, p0, p1);
  add2(f, k + 12, w0, at(word, t + 1, from, to));
  add2(f, k + 13, at(word, t - 2, from, to), v1);
  add3(f, k + 14, p0, p1, at(pos, t + 2, from, to));
  add3(f, k + 15, at(pos, t - 3, from, to), q2, q1);
}

/** The words and parts of speech at a boundary with the cue's. */
function edgeWithCue(view: View, cue: Cue, t: number, k: number, f: Features, from: number, to: number): void {
  const { word, pos, stem } = view;
  const s = stem[cue.anchor]!;
  const p0 = at(pos, t, from, to);
  const q1 = at(pos, t - 1, from, to);
  add2(f, k + 9, s, at(word, t, from, to));
  add2(f, k + 10, s, at(word, t - 1, from, to));
  add3(f, k + 11, s, q1, p0);
  add3(f, k + 16, pos[cue.anchor]!, q1, p0);
}

/** What lies between the cue and a boundary. */
function betweenFeatures(view: View, cue: Cue, a: number, b: number, k: number, f: Features): void {
  const { word, pos, stem, verbsBefore, commasBefore, wordsBefore, tokens } = view;
  const s = stem[cue.anchor]!;
  const verbs = Math.min(6, verbsBefore[b]! - verbsBefore[a]!);
  const commas = Math.min(5, commasBefore[b]! - commasBefore[a]!);
  const words = bucket(wordsBefore[b]! - wordsBefore[a]!);
  const near = b > a ? b - 1 : a;
  const sentences = Math.min(5, Math.abs(tokens.sentence[near]! - tokens.sentence[Math.min(a, near)]!));
  add2(f, k + 30, words, sentences);
  add2(f, k + 31, verbs, commas);
  add3(f, k + 32, words, verbs, commas);
  add3(f, k + 33, s, words, 0);
  add3(f, k + 34, s, verbs, commas);
  add3(f, k + 35, s, sentences, 1);
  if (b - a > 6) return;
  let w = b - a;
  let p = b - a;
  for (let i = a; i < b; i++) {
    w = (Math.imul(w, 31) + word[i]!) | 0;
    p = (Math.imul(p, 37) + pos[i]!) | 0;
  }
  add(f, k + 36, p);
  add2(f, k + 37, s, p);
  if (b - a <= 3) add(f, k + 38, w);
  if (b - a <= 3) add2(f, k + 39, s, w);
}

/** How the quoted spans of a token and of the cue relate: same, one inside, other … */
function quoteRelation(view: View, cue: Cue, t: number): number {
  const own = view.quote[cue.anchor]!;
  const other = view.quote[t]!;
  if (own === other) return own < 0 ? 0 : 1;
  if (own < 0) return 2;
  return other < 0 ? 3 : 4;
}

/** Features of content on `side` from `start` to `end` as a whole. */
export function pairFeatures(view: View, cue: Cue, side: Place, start: number, end: number, f: Features): void {
  f.count = 0;
  const k = 800 + side * 50;
  const { tokens, verbsBefore, wordsBefore, pos } = view;
  const s = view.stem[cue.anchor]!;
  const marks = marksFit(view, start, end);
  const words = bucket(wordsBefore[end]! - wordsBefore[start]!);
  const verbs = Math.min(4, verbsBefore[end]! - verbsBefore[start]!);
  const sentences = Math.min(4, tokens.sentence[end - 1]! - tokens.sentence[start]!);
  const begins = beginsSentence(view, start) ? 1 : 0;
  const ends = end >= view.count || view.sign[end] === Sign.stop || beginsSentence(view, end) ? 1 : 0;
  const gap = bucket(side === Place.right ? start - cue.end : cue.start - end);
  add2(f, k, words, verbs);
  add3(f, k + 1, marks, sentences, words);
  add3(f, k + 2, marks, begins, ends);
  add3(f, k + 3, s, marks, sentences);
  add3(f, k + 4, s, verbs, Math.min(words, 8));
  add3(f, k + 5, pos[start]!, verbs, words);
  add3(f, k + 6, view.word[start]!, verbs, Math.min(words, 6));
  add3(f, k + 7, marks, gap, sentences);
  add3(f, k + 8, s, pos[start]!, verbs);
  add3(f, k + 9, begins * 2 + ends, sentences, gap);
  add3(f, k + 10, pos[start]!, pos[end - 1]!, Math.min(words, 7));
  const next = end < view.count && view.sign[end] !== Sign.none ? end + 1 : end;
  const p1 = at(pos, next, 0, view.count);
  add3(f, k + 11, view.word[start]!, at(view.word, end, 0, view.count), verbs);
  add3(f, k + 12, view.word[start]!, at(view.sign, end, 0, view.count) * 32 + p1, verbs);
  add3(f, k + 13, s, at(view.sign, end, 0, view.count) * 32 + p1, pos[start]!);
  add3(f, k + 14, pos[start]! * 4 + begins * 2 + ends, pos[end - 1]! * 32 + p1, verbs);
  add3(f, k + 15, marks, at(view.sign, end, 0, view.count) * 32 + p1, view.sign[start]!);
}

/** How a span and the quotation marks agree: no marks, exactly quoted, begins or ends with marks, cuts through them … */
function marksFit(view: View, start: number, end: number): number {
  const m = view.quote[start]!;
  const n = view.quote[end - 1]!;
  if (m < 0 && n < 0) return marksIn(view, start, end) === 0 ? 0 : 1;
  const opens = m >= 0 && view.quoteStart[m] === start;
  const closes = n >= 0 && view.quoteEnd[n] === end;
  if (m === n) return opens && closes ? 2 : opens ? 3 : closes ? 4 : 5;
  if (m >= 0 && !opens) return 6;
  if (n >= 0 && !closes) return 7;
  if (m >= 0 && n >= 0) return 8;
  return m >= 0 ? 9 : 10;
}
