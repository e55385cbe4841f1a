import { Sign } from '../language/lexeme.js';
import { sigmoid } from '../model/linear.js';
import { scoreTrees, type Trees } from '../model/trees.js';
import { add, add2, add3, at, beginsSentence, bucket, features, type Features, type Score } from './features.js';
import type { Verified } from './findLearned.js';
import { P, type View } from './view.js';

/** Number of values that speak for or against a quoted span being speech. */
export const SPEECH_VALUES = 30;

const f = features();

/** For every outermost quoted span the probability that somebody speaks in it: terms, titles and nicknames are no speech. */
export function speechOf(view: View, verified: readonly Verified[], words: Score, trees: Trees): Float64Array {
  const columns = speechColumns(view, verified, words);
  return Float64Array.from(view.quoteStart, (_, m) =>
    view.quoteStart[m] === view.quoteEnd[m] ? 0 : sigmoid(scoreTrees(trees, columns, m)),
  );
}

/** Fills `f` with the words in and around quoted span `m`. */
export function speechFeatures(view: View, m: number, list: Features): void {
  list.count = 0;
  const start = view.quoteStart[m]!;
  const end = view.quoteEnd[m]!;
  if (start === end) return;
  const from = view.from[start]!;
  const to = view.to[start]!;
  const { word, pos, stem, sign, wordsBefore } = view;
  const size = bucket(wordsBefore[end]! - wordsBefore[start]!);
  const stop = at(sign, end - 2, start, end);
  const after = at(sign, end, from, to);
  const v1 = at(word, start - 1, from, to);
  const w1 = at(word, end, from, to);
  const p1 = at(pos, start - 1, from, to);
  const q1 = at(pos, end, from, to);
  add(list, 2000, 1);
  add(list, 2001, v1);
  add(list, 2002, w1);
  add2(list, 2003, v1, size);
  add2(list, 2004, w1, size);
  add2(list, 2005, at(word, start - 2, from, to), v1);
  add2(list, 2006, w1, at(word, end + 1, from, to));
  add3(list, 2007, p1, q1, size);
  add3(list, 2008, stop, after, size);
  add3(list, 2009, at(sign, start - 1, from, to), stop, q1);
  add2(list, 2010, at(word, start + 1, start, end), size);
  add2(list, 2011, at(word, end - 2, start, end), size);
  add3(list, 2012, at(pos, start - 2, from, to), p1, at(pos, start + 1, start, end));
  add3(list, 2013, q1, at(pos, end + 1, from, to), stop);
  add2(list, 2014, at(stem, start - 1, from, to), q1);
  add2(list, 2015, at(stem, start - 2, from, to), p1);
  add3(list, 2016, start === from ? 1 : 0, end === to ? 1 : 0, size);
  for (let i = start + 1, n = 0; i < end - 1 && n < 8; i++, n++) add2(list, 2017, word[i]!, size < 5 ? size : 9);
}

/** Columns of `SPEECH_VALUES` values, element `m` of each for quoted span `m`. */
export function speechColumns(view: View, verified: readonly Verified[], words: Score): Float32Array[] {
  const count = view.quoteStart.length;
  const columns = Array.from({ length: SPEECH_VALUES }, () => new Float32Array(count));
  const row = new Float64Array(SPEECH_VALUES);
  const cover = coverOf(view, verified);
  let previous = 0;
  for (let m = 0; m < count; m++) {
    row.fill(0);
    speechFeatures(view, m, f);
    const logit = f.count === 0 ? 0 : words(f);
    if (f.count > 0) values(view, m, row);
    row[0] = logit;
    row[1] = cover.inside[m]!;
    row[2] = cover.whole[m]!;
    row[3] = cover.near[m]!;
    row[4] = previous;
    previous = logit;
    for (let k = 0; k < SPEECH_VALUES; k++) columns[k]![m] = row[k]!;
  }
  return columns;
}

function values(view: View, m: number, row: Float64Array): void {
  const start = view.quoteStart[m]!;
  const end = view.quoteEnd[m]!;
  const from = view.from[start]!;
  const to = view.to[start]!;
  const { sign, pos, wordsBefore, verbsBefore, commasBefore, capital, tokens } = view;
  let capitals = 0;
  let pronouns = 0;
  for (let i = start; i < end; i++) {
    capitals += capital[i]!;
    if (pos[i] === P.PRON) pronouns++;
  }
  const words = wordsBefore[end]! - wordsBefore[start]!;
  row[5] = words;
  row[6] = at(sign, end - 2, start, end);
  row[7] = at(sign, end, from, to);
  row[8] = at(sign, start - 1, from, to);
  row[9] = at(pos, start - 1, from, to);
  row[10] = at(pos, end, from, to);
  row[11] = capital[Math.min(start + 1, end - 1)]!;
  row[12] = capitals / Math.max(1, words);
  row[13] = verbsBefore[end]! - verbsBefore[start]!;
  row[14] = pronouns;
  row[15] = start === from ? 1 : 0;
  row[16] = end === to ? 1 : 0;
  row[17] = beginsSentence(view, start) ? 1 : 0;
  row[18] = commasBefore[end]! - commasBefore[start]!;
  row[19] = tokens.sentence[end - 1]! - tokens.sentence[start]!;
  row[20] = wordsBefore[to]! - wordsBefore[from]! - words;
  row[21] = pos[Math.min(start + 1, end - 1)]!;
  row[22] = pos[Math.max(start, end - 2)]!;
  row[23] = tokens.paragraph[start]! / Math.max(1, tokens.paragraphStart.length - 1);
  row[24] = m + 1 < view.quoteStart.length ? Math.min(60, view.quoteStart[m + 1]! - end) : 60;
  row[25] = m > 0 ? Math.min(60, start - view.quoteEnd[m - 1]!) : 60;
  row[26] =
    sign[start] === Sign.mark && tokens.lexeme[start]!.form.length === 1 && tokens.lexeme[start]!.form === "'" ? 1 : 0;
  row[27] = sign[end - 1] === Sign.mark ? 1 : 0;
  row[28] = bracketed(view, start, end, from, to);
  row[29] = Math.min(12, view.quoteStart.length);
}

function bracketed(view: View, start: number, end: number, from: number, to: number): number {
  const opens = at(view.sign, start - 1, from, to) === Sign.open ? 1 : 0;
  return opens + (at(view.sign, end, from, to) === Sign.close ? 2 : 0);
}

/** Best scores of attributions around each quoted span: that hold it, whose content it is, and of its paragraph. */
function coverOf(
  view: View,
  verified: readonly Verified[],
): { inside: Float64Array; whole: Float64Array; near: Float64Array } {
  const count = view.quoteStart.length;
  const inside = new Float64Array(count);
  const whole = new Float64Array(count);
  const near = new Float64Array(count);
  const byParagraph = new Map<number, number>();
  for (const { guess: g, score } of verified) {
    const p = view.tokens.paragraph[g.anchor]!;
    byParagraph.set(p, Math.max(byParagraph.get(p) ?? 0, score));
    for (const [a, b] of [
      [g.leftStart, g.leftEnd],
      [g.rightStart, g.rightEnd],
    ] as const) {
      for (let i = a; i < b; i++) {
        const m = view.quote[i]!;
        if (m < 0) continue;
        if (view.quoteEnd[m]! <= b && view.quoteStart[m]! >= a) {
          inside[m] = Math.max(inside[m]!, score);
          if (view.quoteStart[m] === a) whole[m] = Math.max(whole[m]!, score);
        }
        i = Math.max(i, view.quoteEnd[m]! - 1);
      }
    }
  }
  for (let m = 0; m < count; m++) {
    const first = view.quoteStart[m]!;
    if (first < view.count) near[m] = byParagraph.get(view.tokens.paragraph[first]!) ?? 0;
  }
  return { inside, whole, near };
}
