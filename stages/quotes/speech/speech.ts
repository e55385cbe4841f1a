import { Sign } from '../../language/lexeme.js';
import { sigmoid } from '../../model/linear.js';
import { scoreTrees, type Trees } from '../../model/trees.js';
import { at, beginsSentence, bucket, features, slots, type Features, type Score } from '../features.js';
import type { Verified } from '../verifier/findLearned.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** The least probability at which a quoted span is taken for speech. */
export const SPEECH = 0.5;
/** Number of values that speak for or against a quoted span being speech. */
export const SPEECH_VALUES = 30;

/** For every outermost quoted span the probability that somebody speaks in it: terms, titles and nicknames are no speech. */
export function speechOf(view: View, verified: readonly Verified[], words: Score, trees: Trees): Float64Array {
  const columns = speechColumns(view, verified, words);
  return Float64Array.from(view.quoteStart, (_, m) =>
    view.quoteStart[m] === view.quoteEnd[m] ? 0 : sigmoid(scoreTrees(trees, columns, m)),
  );
}

/** Words and parts of speech before (v, p), after (w, q) and at the ends of a quoted span, its size, the signs around, its first words. */
const S = slots(
  'one v1 v2 w1 w2 p1 p2 q1 q2 s1 s2 size stop after sign first firstPos last opens closes bag0 bag1',
  'bag2 bag3 bag4 bag5 bag6 bag7',
);
const BAG = [S.bag0, S.bag1, S.bag2, S.bag3, S.bag4, S.bag5, S.bag6, S.bag7];

const speechList = features(
  2000,
  [
    [S.one],
    [S.v1],
    [S.w1],
    [S.v1, S.size],
    [S.w1, S.size],
    [S.v2, S.v1],
    [S.w1, S.w2],
    [S.p1, S.q1, S.size],
    [S.stop, S.after, S.size],
    [S.sign, S.stop, S.q1],
    [S.first, S.size],
    [S.last, S.size],
    [S.p2, S.p1, S.firstPos],
    [S.q1, S.q2, S.stop],
    [S.s1, S.q1],
    [S.s2, S.p1],
    [S.opens, S.closes, S.size],
  ],
  BAG,
);

/** The words in and around quoted span `m`, which is not empty. */
export function speechFeatures(view: View, m: number): Features {
  const { values } = speechList;
  const start = view.quoteStart[m]!;
  const end = view.quoteEnd[m]!;
  const from = view.from[start]!;
  const to = view.to[start]!;
  const { word, pos, stem, sign, wordsBefore } = view;
  const size = bucket(wordsBefore[end]! - wordsBefore[start]!);
  values[S.one] = 1;
  values[S.size] = size;
  values[S.stop] = at(sign, end - 2, start, end);
  values[S.after] = at(sign, end, from, to);
  values[S.sign] = at(sign, start - 1, from, to);
  values[S.v1] = at(word, start - 1, from, to);
  values[S.v2] = at(word, start - 2, from, to);
  values[S.w1] = at(word, end, from, to);
  values[S.w2] = at(word, end + 1, from, to);
  values[S.p1] = at(pos, start - 1, from, to);
  values[S.p2] = at(pos, start - 2, from, to);
  values[S.q1] = at(pos, end, from, to);
  values[S.q2] = at(pos, end + 1, from, to);
  values[S.s1] = at(stem, start - 1, from, to);
  values[S.s2] = at(stem, start - 2, from, to);
  values[S.first] = at(word, start + 1, start, end);
  values[S.firstPos] = at(pos, start + 1, start, end);
  values[S.last] = at(word, end - 2, start, end);
  values[S.opens] = start === from ? 1 : 0;
  values[S.closes] = end === to ? 1 : 0;
  const long = Math.imul(size < 5 ? size : 9, 0x61c88647);
  for (let n = 0; n < BAG.length; n++) values[S.bag0 + n] = start + 1 + n < end - 1 ? word[start + 1 + n]! ^ long : 0;
  return speechList;
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
    const empty = view.quoteStart[m] === view.quoteEnd[m];
    const logit = empty ? 0 : words(speechFeatures(view, m));
    if (!empty) values(view, m, row);
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
