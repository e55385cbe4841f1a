import type { SpanChoice } from '../choice.js';
import type { Cue } from '../content/content.js';
import { contentCandidates, contentChoice, NARROW, scoreContent } from '../content/contentChoice.js';
import { cueFeatures, cueList } from '../cue/cue.js';
import type { EdgeScores } from '../content/edgeFeatures.js';
import type { Edges } from '../content/edges.js';
import { cueExtent } from '../cue/extent.js';
import type { Score } from '../features.js';
import { anchorScreen, canAnchor, type Screen } from '../screen.js';
import type { Said } from '../source/source.js';
import { findSources, scoreSources, sourceChoice } from '../source/sourceChoice.js';
import { agreement } from '../verifier/agreement.js';
import type { View } from '../view.js';

/** What the first models make of one cue. Empty ranges (`start === end`) stand for nothing there. */
export interface Guess extends Said {
  /** Probability that the cue has content at all, that its spans are right given that, and that the source is. */
  readonly pContent: number;
  readonly pSpan: number;
  /** Probability that at least half of the words are right, given content on the chosen side, and that of the second best place. */
  readonly pOverlap: number;
  readonly pOther: number;
  /** Made for a quoted span that no likelier content holds. */
  readonly lone: boolean;
  /** The second choice of its cue's content. */
  readonly second: boolean;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly pSource: number;
  /** Probability of there being no source. */
  readonly pNone: number;
}

/** The scorers of the first models, and the stems never tried as anchors. */
export interface Scorers {
  readonly cue: Score;
  readonly extent: Score;
  readonly content: Score;
  readonly source: Score;
  /** Which word introduces a quoted span. */
  readonly link: Score;
  readonly skip: Uint8Array;
  readonly screen: Screen;
}

/** Cues below a score, and contents below a probability, are dropped at once. */
export interface Limits {
  readonly cue: number;
  readonly content: number;
}
export const LIMITS: Limits = { cue: -1.6, content: 0.1 };

const choice = contentChoice();
const sources = sourceChoice();

/** Tokens that may anchor a cue, with the cue's extent. */
export function cuesOf(
  view: View,
  { cue, extent, skip, screen }: Pick<Scorers, 'cue' | 'extent' | 'skip' | 'screen'>,
  least: number,
): Cue[] {
  const out: Cue[] = [];
  for (let i = 0; i < view.count; i++) {
    if (!canAnchor(view, i, skip) || screen.score(anchorScreen(view, i)) < screen.least.anchor) continue;
    cueFeatures(view, i);
    const logit = cue(cueList);
    if (logit < least) continue;
    const [start, end] = cueExtent(view, i, extent);
    out.push({ anchor: i, start, end, logit });
  }
  return out;
}

/** A guess before its source. */
export type Content = Said & Pick<Guess, 'pContent' | 'pSpan' | 'pOverlap' | 'pOther' | 'lone' | 'second'>;

/** The likeliest content of a cue, and another if it is likely too; none where no content is likely. */
export function contentsOf(
  view: View,
  edges: Edges,
  cue: Cue,
  score: Score,
  least: number,
  known: EdgeScores,
): Content[] {
  contentCandidates(view, edges, cue, NARROW, choice);
  scoreContent(view, cue, score, choice, known);
  const { place, left, right } = choice;
  const pContent = 1 - place[0]!;
  if (pContent < least) return [];
  let best = 1;
  for (let k = 2; k < 4; k++) if (place[k]! > place[best]!) best = k;
  const l = (best & 1) === 0 ? -1 : safest(view, left);
  const r = (best & 2) === 0 ? -1 : safest(view, right);
  if (l < 0 && r < 0) return [];
  const first = contentAt(view, cue, best, l, r, false);
  const second = secondOf(view, cue, first);
  return second ? [first, second] : [first];
}

/** Content of pair `l` on the left and `r` on the right (-1 for none). */
function contentAt(view: View, cue: Cue, at: number, l: number, r: number, second: boolean): Content {
  const { place, left, right } = choice;
  const pContent = 1 - place[0]!;
  const pLeft = l < 0 ? 1 : overlapping(view, left, l);
  const pRight = r < 0 ? 1 : overlapping(view, right, r);
  let pSpan = place[at]! / pContent;
  if (l >= 0) pSpan *= Math.exp(left.score[l]! - left.logTotal);
  if (r >= 0) pSpan *= Math.exp(right.score[r]! - right.logTotal);
  let pOther = 0;
  for (let k = 1; k < 4; k++) if (k !== at) pOther = Math.max(pOther, place[k]!);
  const { anchor, start, end, logit } = cue;
  return {
    anchor,
    start,
    end,
    logit,
    leftStart: l < 0 ? start : left.pairStart[l]!,
    leftEnd: l < 0 ? start : left.pairEnd[l]!,
    rightStart: r < 0 ? end : right.pairStart[r]!,
    rightEnd: r < 0 ? end : right.pairEnd[r]!,
    pContent,
    pSpan,
    pOverlap: Math.min(pLeft, pRight),
    pOther,
    lone: false,
    second,
  };
}

/** Least probability of a second choice, and most of the words it may share with the first. */
const LEAST_SECOND = 0.06;
const MOST_SHARED = 0.5;

/** The likeliest content that differs from the first in much of its words. */
function secondOf(view: View, cue: Cue, first: Content): Content | undefined {
  const { place, left, right } = choice;
  let top = LEAST_SECOND;
  let found: Content | undefined;
  for (let k = 1; k < 4; k++) {
    const lefts = (k & 1) === 0 ? 1 : left.count;
    const rights = (k & 2) === 0 ? 1 : right.count;
    for (let i = 0; i < lefts; i++) {
      for (let j = 0; j < rights; j++) {
        const l = (k & 1) === 0 ? -1 : i;
        const r = (k & 2) === 0 ? -1 : j;
        const pLeft = l < 0 ? 1 : Math.exp(left.score[l]! - left.logTotal);
        const pRight = r < 0 ? 1 : Math.exp(right.score[r]! - right.logTotal);
        const p = place[k]! * pLeft * pRight;
        if (p <= top) continue;
        const content = contentAt(view, cue, k, l, r, true);
        if (agreement(view, content, first) >= MOST_SHARED) continue;
        top = p;
        found = content;
      }
    }
  }
  return found;
}

/** What was said, with its likeliest source. */
export function guessOf(view: View, said: Content, score: Score): Guess {
  findSources(view, said, sources);
  scoreSources(view, said, score, sources);
  const { spans, none: pNone } = sources;
  const best = pNone > 0.5 ? -1 : likeliest(spans);
  // Written out, not spread: thus all guesses have the same hidden class.
  return {
    anchor: said.anchor,
    start: said.start,
    end: said.end,
    logit: said.logit,
    leftStart: said.leftStart,
    leftEnd: said.leftEnd,
    rightStart: said.rightStart,
    rightEnd: said.rightEnd,
    pContent: said.pContent,
    pSpan: said.pSpan,
    pOverlap: said.pOverlap,
    pOther: said.pOther,
    lone: said.lone,
    second: said.second,
    sourceStart: best < 0 ? 0 : spans.pairStart[best]!,
    sourceEnd: best < 0 ? 0 : spans.pairEnd[best]!,
    pSource: best < 0 ? pNone : (1 - pNone) * Math.exp(spans.score[best]! - spans.logTotal),
    pNone,
  };
}

const TRIED = 4;

/**
 * The span that is most likely right as a whole or in most of its words, the two weighing the same. Only the likeliest few are tried.
 */
function safest(view: View, spans: SpanChoice): number {
  const { score, count, logTotal } = spans;
  let best = -1;
  let top = 0;
  for (let n = 0, bound = Infinity; n < TRIED; n++) {
    let k = -1;
    for (let j = 0; j < count; j++) if (score[j]! < bound && (k < 0 || score[j]! > score[k]!)) k = j;
    if (k < 0) break;
    const p = Math.exp(score[k]! - logTotal);
    if (n > 0 && p + 1 <= top) break;
    bound = score[k]!;
    const worth = overlapping(view, spans, k) + p;
    if (worth <= top) continue;
    top = worth;
    best = k;
  }
  return best;
}

/** Probability that at least half of the words of span `k` are right. */
function overlapping({ wordsBefore }: View, spans: SpanChoice, k: number): number {
  const { score, count, logTotal, pairStart, pairEnd } = spans;
  const a = wordsBefore[pairStart[k]!]!;
  const b = wordsBefore[pairEnd[k]!]!;
  let near = 0;
  for (let j = 0; j < count; j++) {
    const p = Math.exp(score[j]! - logTotal);
    if (p < 1e-3) continue;
    const c = wordsBefore[pairStart[j]!]!;
    const d = wordsBefore[pairEnd[j]!]!;
    const shared = Math.min(b, d) - Math.max(a, c);
    if (shared > 0 && 2 * shared >= b - a + d - c - shared) near += p;
  }
  return near;
}

function likeliest(spans: SpanChoice): number {
  let best = -1;
  for (let k = 0; k < spans.count; k++) if (best < 0 || spans.score[k]! > spans.score[best]!) best = k;
  return best;
}
