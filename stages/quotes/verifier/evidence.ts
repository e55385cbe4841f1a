import { hasQuote } from '../hasQuote.js';
import { Sign } from '../../language/lexeme.js';
import type { Score } from '../features.js';
import type { Guess } from '../guess/guess.js';
import { overlaps } from '../overlaps.js';
import { agreement, inContent, wordsIn, type Words } from './agreement.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';
import { wordingFeatures } from './wording.js';

/** Guesses on either side that a guess is compared with. */
const WINDOW = 14;
/** Number of values `evidenceOf` gives for each guess. */
export const EVIDENCE = 59;

const logit = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4));

/**
 * What speaks for and against each guess, its rivals included: a row of `EVIDENCE` values a guess. `wording` scores a guess's words.
 * Guesses are compared within their paragraph and a fixed window, so time is linear.
 */
export function evidenceOf(view: View, guesses: readonly Guess[], wording: Score): Float32Array {
  const rows = new Float32Array(EVIDENCE * guesses.length);
  const row = new Float64Array(EVIDENCE);
  const { paragraph } = view.tokens;
  const firsts = guesses.filter((g) => !g.second);
  const density = firsts.filter((g) => g.pContent > 0.5).length / Math.max(1, view.tokens.sentenceStart.length - 1);
  for (let n = 0, k = -1; n < guesses.length; n++) {
    const g = guesses[n]!;
    if (!g.second) k++;
    row.fill(0);
    row[51] = wording(wordingFeatures(view, g));
    alone(view, g, row);
    row[20] = density;
    row[21] = firsts.length / Math.max(1, view.tokens.sentenceStart.length - 1);
    const p = paragraph[g.anchor]!;
    for (let m = k - 1; m >= Math.max(0, k - WINDOW) && paragraph[firsts[m]!.anchor] === p; m--)
      rival(view, g, firsts[m]!, row);
    const last = Math.min(firsts.length, k + WINDOW + 1);
    for (let m = k + 1; m < last && paragraph[firsts[m]!.anchor] === p; m++) rival(view, g, firsts[m]!, row);
    row[44] = neighbour(firsts[k - 1], g);
    row[45] = neighbour(firsts[k + 1], g);
    if (g.second) sibling(view, g, firsts[k]!, row);
    else if (guesses[n + 1]?.second) sibling(view, g, guesses[n + 1]!, row);
    rows.set(row, n * EVIDENCE);
  }
  return rows;
}

/** The other choice for the same cue. */
function sibling(view: View, g: Guess, other: Guess, row: Float64Array): void {
  row[54] = g.second ? 2 : 1;
  row[55] = Math.log((g.pSpan + 1e-4) / (other.pSpan + 1e-4));
  row[56] = Math.log((g.pOverlap + 1e-4) / (other.pOverlap + 1e-4));
  row[57] = agreement(view, g, other);
  row[58] = wordsIn(view, g) - wordsIn(view, other);
}

function alone(view: View, g: Guess, row: Float64Array): void {
  const { wordsBefore, verbsBefore, commasBefore, tokens, quote } = view;
  const words = wordsIn(view, g);
  const first = g.leftStart < g.leftEnd ? g.leftStart : g.rightStart;
  const last = g.rightStart < g.rightEnd ? g.rightEnd : g.leftEnd;
  const sentence = tokens.sentence[g.anchor]!;
  const sentenceStart = tokens.sentenceStart[sentence]!;
  const sentenceEnd = tokens.sentenceStart[sentence + 1]!;
  const p = tokens.paragraph[g.anchor]!;
  row[0] = g.logit;
  row[48] = logit(g.pOverlap);
  row[49] = Math.log(g.pContent * g.pOverlap * g.pSource + 1e-6);
  row[50] = g.pOther;
  row[52] = g.lone ? 1 : 0;
  row[53] = view.tokens.paragraph[first]! - p;
  row[1] = logit(g.pContent);
  row[2] = logit(g.pSpan);
  row[3] = logit(g.pSource);
  row[4] = g.pNone;
  row[5] = Math.log(g.pContent * g.pSpan * g.pSource + 1e-6);
  row[6] = words;
  row[7] = (g.leftStart < g.leftEnd ? 1 : 0) + (g.rightStart < g.rightEnd ? 2 : 0);
  row[8] = marksIn(view, g);
  row[9] = quote[g.anchor]! >= 0 ? 1 : 0;
  row[10] = g.end - g.start;
  row[11] = g.sourceEnd - g.sourceStart;
  row[12] = g.sourceEnd === 0 ? -99 : g.sourceEnd <= g.start ? g.sourceEnd - g.start : g.sourceStart - g.end;
  row[13] = g.sourceEnd > 0 && overlaps(g.sourceStart, g.sourceEnd, first, last) ? 1 : 0;
  row[14] = view.pos[g.anchor]!;
  row[15] = verbsBefore[last]! - verbsBefore[first]!;
  row[16] = commasBefore[last]! - commasBefore[first]!;
  row[17] = g.anchor - sentenceStart;
  row[18] = sentenceEnd - g.end;
  row[19] = wordsBefore[sentenceEnd]! - wordsBefore[sentenceStart]!;
  row[22] = p / Math.max(1, tokens.paragraphStart.length - 1);
  row[23] = tokens.sentence[last - 1]! - tokens.sentence[first]!;
  row[24] = last === sentenceEnd || last === sentenceEnd - 1 ? 1 : 0;
  row[25] = g.sourceEnd > 0 ? view.pos[g.sourceEnd - 1]! : -1;
  row[26] = g.sourceEnd > 0 && view.pos[g.sourceEnd - 1] === P.PROPN ? 1 : 0;
  row[27] = g.rightStart < g.rightEnd ? view.pos[g.rightStart]! : -1;
}

/** What another guess says about `g`; strongest rivals count. */
function rival(view: View, g: Guess, other: Guess, row: Float64Array): void {
  const iou = agreement(view, g, other);
  const p = other.pContent;
  const better = p > g.pContent ? 1 : 0;
  const near = Math.abs(other.anchor - g.anchor);
  if (iou >= 0.5) {
    most(row, 28, p);
    row[29]! += p;
    if (better) most(row, 30, iou);
    most(row, 31, other.pContent * other.pSpan * other.pSource);
  } else if (iou > 0) {
    most(row, 32, p);
    if (better) most(row, 33, iou);
  }
  if (inContent(g, other.anchor)) {
    most(row, 34, p);
    row[35]! += p;
  }
  if (inContent(other, g.anchor)) {
    most(row, 36, p);
    most(row, 37, other.pContent * other.pSpan);
  }
  if (near <= 4 || overlaps(g.start, g.end, other.start, other.end)) most(row, 38, p);
  if (g.sourceEnd > 0 && overlaps(g.sourceStart, g.sourceEnd, other.sourceStart, other.sourceEnd)) most(row, 39, p);
  if (g.sourceEnd > 0 && inContent(other, g.sourceStart)) most(row, 40, p);
  if (g.sourceEnd > 0 && other.anchor >= g.sourceStart && other.anchor < g.sourceEnd) most(row, 41, p);
  if (view.tokens.sentence[other.anchor] === view.tokens.sentence[g.anchor]) {
    most(row, 42, p);
    if (better) row[43]!++;
  }
  if (other.sourceEnd > 0 && inContent(g, other.sourceStart)) most(row, 46, p);
  if (other.sourceEnd > 0 && g.anchor >= other.sourceStart && g.anchor < other.sourceEnd) most(row, 47, p);
}

function most(row: Float64Array, k: number, value: number): void {
  if (value > row[k]!) row[k] = value;
}

function neighbour(other: Guess | undefined, g: Guess): number {
  return other ? other.pContent / (1 + Math.abs(other.anchor - g.anchor) / 20) : 0;
}

/** 0 no marks in the content, 1 some, 2 it opens with one. */
function marksIn(view: View, g: Words): number {
  const first = g.leftStart < g.leftEnd ? g.leftStart : g.rightStart;
  if (view.sign[first] === Sign.mark && view.quote[first]! >= 0) return 2;
  return hasQuote(view, g.leftStart, g.leftEnd) || hasQuote(view, g.rightStart, g.rightEnd) ? 1 : 0;
}
