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
export type Content = Said & Pick<Guess, 'pContent' | 'pSpan' | 'pOverlap' | 'pOther' | 'lone'>;

/** A cue with the likeliest content; undefined where none is likely. */
export function contentOf(
  view: View,
  edges: Edges,
  cue: Cue,
  score: Score,
  least: number,
  known: EdgeScores,
): Content | undefined {
  contentCandidates(view, edges, cue, NARROW, choice);
  scoreContent(view, cue, score, choice, known);
  const { place, left, right } = choice;
  const pContent = 1 - place[0]!;
  if (pContent < least) return undefined;
  let best = 1;
  for (let k = 2; k < 4; k++) if (place[k]! > place[best]!) best = k;
  const l = (best & 1) === 0 ? -1 : safest(view, left);
  const lOverlap = overlapping;
  const r = (best & 2) === 0 ? -1 : safest(view, right);
  if (l < 0 && r < 0) return undefined;
  let pSpan = place[best]! / pContent;
  let pOverlap = r < 0 ? lOverlap : overlapping;
  if (l >= 0) pSpan *= Math.exp(left.score[l]! - left.logTotal);
  if (r >= 0) pSpan *= Math.exp(right.score[r]! - right.logTotal);
  if (l >= 0 && r >= 0) pOverlap = Math.min(lOverlap, overlapping);
  let pOther = 0;
  for (let k = 1; k < 4; k++) if (k !== best) pOther = Math.max(pOther, place[k]!);
  const leftStart = l < 0 ? cue.start : left.pairStart[l]!;
  const leftEnd = l < 0 ? cue.start : left.pairEnd[l]!;
  const rightStart = r < 0 ? cue.end : right.pairStart[r]!;
  const rightEnd = r < 0 ? cue.end : right.pairEnd[r]!;
  const { anchor, start, end, logit } = cue;
  return {
    anchor,
    start,
    end,
    logit,
    leftStart,
    leftEnd,
    rightStart,
    rightEnd,
    pContent,
    pSpan,
    pOverlap,
    pOther,
    lone: false,
  };
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
    sourceStart: best < 0 ? 0 : spans.pairStart[best]!,
    sourceEnd: best < 0 ? 0 : spans.pairEnd[best]!,
    pSource: best < 0 ? pNone : (1 - pNone) * Math.exp(spans.score[best]! - spans.logTotal),
    pNone,
  };
}

const TRIED = 4;
let overlapping = 0;

/**
 * The span that is most likely right as a whole or in most of its words, the two weighing the same; `overlapping` keeps the second.
 * Only the likeliest few are tried.
 */
function safest(view: View, spans: SpanChoice): number {
  const { score, count, logTotal, pairStart, pairEnd } = spans;
  const { wordsBefore } = view;
  let best = -1;
  let top = 0;
  overlapping = 0;
  const p = probabilities;
  for (let k = 0; k < count; k++) p[k] = Math.exp(score[k]! - logTotal);
  for (let n = 0, bound = Infinity; n < TRIED; n++) {
    let k = -1;
    for (let j = 0; j < count; j++) if (score[j]! < bound && (k < 0 || score[j]! > score[k]!)) k = j;
    if (k < 0 || (n > 0 && p[k]! + 1 <= top)) break;
    bound = score[k]!;
    const a = wordsBefore[pairStart[k]!]!;
    const b = wordsBefore[pairEnd[k]!]!;
    let near = 0;
    for (let j = 0; j < count; j++) {
      if (p[j]! < 1e-3) continue;
      const c = wordsBefore[pairStart[j]!]!;
      const d = wordsBefore[pairEnd[j]!]!;
      const shared = Math.min(b, d) - Math.max(a, c);
      if (shared > 0 && 2 * shared >= b - a + d - c - shared) near += p[j]!;
    }
    if (near + p[k]! <= top) continue;
    top = near + p[k]!;
    best = k;
    overlapping = near;
  }
  return best;
}
const probabilities = new Float64Array(200);

function likeliest(spans: SpanChoice): number {
  let best = -1;
  for (let k = 0; k < spans.count; k++) if (best < 0 || spans.score[k]! > spans.score[best]!) best = k;
  return best;
}
