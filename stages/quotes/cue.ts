import { add, add2, add3, at, bucket, type Features } from './features.js';
import { P, type View } from './view.js';

/** Fills `f` with what speaks for or against token `i` being the anchor of a cue. */
export function cueFeatures(view: View, i: number, f: Features): void {
  f.count = 0;
  const from = view.from[i]!;
  const to = view.to[i]!;
  const { word, stem, pos } = view;
  const s = stem[i]!;
  const w = word[i]!;
  const p = pos[i]!;
  const p1 = at(pos, i + 1, from, to);
  const p2 = at(pos, i + 2, from, to);
  const q1 = at(pos, i - 1, from, to);
  const q2 = at(pos, i - 2, from, to);
  const w1 = at(word, i + 1, from, to);
  const v1 = at(word, i - 1, from, to);
  const state = quoteState(view, i, from, to);
  add(f, 1, s);
  add(f, 2, w);
  add2(f, 3, w, p);
  add2(f, 4, s, p);
  add2(f, 5, s, v1);
  add2(f, 6, s, w1);
  add3(f, 7, s, v1, w1);
  add3(f, 8, q1, p, p1);
  add3(f, 9, mixPos(q2, q1), p, mixPos(p1, p2));
  add2(f, 10, s, p1);
  add2(f, 11, s, q1);
  add3(f, 12, s, p1, p2);
  add3(f, 13, s, q1, q2);
  windowFeatures(view, i, f, state);
  neighbourFeatures(view, i, f, s, p);
  contextFeatures(view, i, f, s, p, from, to);
}

/** The words and parts of speech around. */
function windowFeatures(view: View, i: number, f: Features, state: number): void {
  const { word, stem, suffix, pos } = view;
  const from = view.from[i]!;
  const to = view.to[i]!;
  const s = stem[i]!;
  const p = pos[i]!;
  const p1 = at(pos, i + 1, from, to);
  const q1 = at(pos, i - 1, from, to);
  const w1 = at(word, i + 1, from, to);
  const v1 = at(word, i - 1, from, to);
  add2(f, 14, p, v1);
  add2(f, 15, p, w1);
  add2(f, 16, p, at(word, i - 2, from, to));
  add2(f, 17, p, at(word, i + 2, from, to));
  add3(f, 18, s, w1, at(word, i + 2, from, to));
  add3(f, 19, s, at(word, i - 2, from, to), v1);
  add2(f, 20, suffix[i]!, p);
  add3(f, 21, suffix[i]!, q1, p1);
  add2(f, 22, s, state);
  add3(f, 23, p, state, p1);
  add3(f, 24, p, state, q1);
}

function mixPos(a: number, b: number): number {
  return a * 128 + b;
}

/** The nearest nominals and verbs, and how far they are. */
function neighbourFeatures(view: View, i: number, f: Features, s: number, p: number): void {
  const { stem, word, pos } = view;
  const n = view.nominalBefore[i]!;
  const m = view.nominalAfter[i]!;
  const v = view.verbBefore[i]!;
  const u = view.verbAfter[i]!;
  const nk = n < 0 ? 0 : nominalKey(view, n);
  const mk = m < 0 ? 0 : nominalKey(view, m);
  add2(f, 30, s, nk);
  add3(f, 31, p, nk, n < 0 ? 0 : bucket(i - n));
  add2(f, 32, s, mk);
  add3(f, 33, p, mk, m < 0 ? 0 : bucket(m - i));
  add3(f, 34, s, n < 0 ? 0 : pos[n]!, m < 0 ? 0 : pos[m]!);
  add2(f, 35, s, v < 0 ? 0 : stem[v]!);
  add2(f, 36, s, u < 0 ? 0 : stem[u]!);
  add3(f, 37, p, v < 0 ? 0 : stem[v]!, v < 0 ? 0 : bucket(i - v));
  add3(f, 38, p, u < 0 ? 0 : word[u]!, u < 0 ? 0 : bucket(u - i));
  add3(f, 39, nk, p, v < 0 || v < n ? 1 : 2);
}

/** A nominal's stem, or for a name only that it is one. */
function nominalKey(view: View, n: number): number {
  return view.pos[n] === P.PROPN ? 7 : view.stem[n]!;
}

/** Complementizers, marks and the token's place in its sentence and paragraph. */
function contextFeatures(view: View, i: number, f: Features, s: number, p: number, from: number, to: number): void {
  const { tokens, word, pos, quote } = view;
  const begin = tokens.sentenceStart[tokens.sentence[i]!]!;
  const end = tokens.sentenceStart[tokens.sentence[i]! + 1]!;
  const link = linkAfter(view, i, end);
  add2(f, 50, s, link);
  add2(f, 51, p, link);
  add3(f, 52, s, bucket(i - begin), 0);
  add3(f, 53, s, bucket(end - i), 1);
  add3(f, 54, p, bucket(i - begin), bucket(end - i));
  const before = markDistance(view.changeBefore[i]!, quote[i]! >= 0);
  const after = markDistance(view.changeAfter[i]!, quote[i]! >= 0);
  add3(f, 55, s, before, 0);
  add3(f, 56, s, after, 1);
  add3(f, 57, p, before, after);
  add3(f, 58, word[begin]!, p, bucket(i - begin));
  add2(f, 59, s, word[begin]!);
  add3(f, 60, p, view.sign[Math.min(end, view.count) - 1]!, at(pos, i + 3, from, to));
  add3(f, 61, p, quote[i]! >= 0 ? 1 : 0, Math.min(3, view.verbsBefore[end]! - view.verbsBefore[i + 1]!));
  add3(
    f,
    62,
    s,
    view.verbsBefore[end]! > view.verbsBefore[i + 1]! ? 1 : 0,
    view.commasBefore[end]! > view.commasBefore[i]! ? 1 : 0,
  );
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
function quoteState(view: View, i: number, from: number, to: number): number {
  const own = view.quote[i]!;
  const before = i > from ? view.quote[i - 1]! : -1;
  const after = i + 1 < to ? view.quote[i + 1]! : -1;
  const beforeComma = i > from + 1 && view.quote[i - 2]! >= 0 && view.quote[i - 2] !== own ? 1 : 0;
  return (own >= 0 ? 1 : 0) + (before !== own ? 2 : 0) + (after !== own ? 4 : 0) + beforeComma * 8;
}
