import { scoreSpans, spanChoice, type SpanChoice } from '../choice.js';
import { endFeatures, Place, startFeatures, type Cue, type Side } from './content.js';
import { leftCandidates, rightCandidates, type Most } from './contentCandidates.js';
import { endEdgeFeatures, startEdgeFeatures, type EdgeScores } from './edgeFeatures.js';
import type { Edges } from './edges.js';
import type { Score } from '../features.js';
import { pairFeatures } from './pairFeatures.js';
import { placeFeatures, placeList } from './place.js';
import type { View } from '../view.js';

/** Longest content in tokens on one side of its cue; only a quotation gets so long. */
export const LONGEST_CONTENT = 1000;
/** How much is looked at for a cue: most boundaries of each sort, and how many of them are paired. */
export interface Breadth {
  readonly most: Most;
  readonly kept: number;
}
/** Enough to choose from; what is trained to choose among more chooses better. */
export const NARROW: Breadth = { most: [6, 3, 3], kept: 2 };
export const WIDE: Breadth = { most: [12, 5, 4], kept: 5 };

/** A scored choice of where content lies; reused from cue to cue. */
export interface ContentChoice {
  readonly left: SpanChoice;
  readonly right: SpanChoice;
  /** Scores and then probabilities of the places, in the order of `Place`. */
  readonly place: Float64Array;
}

/** An empty choice. */
export function contentChoice(): ContentChoice {
  return { left: spanChoice(), right: spanChoice(), place: new Float64Array(4) };
}

/** Fills in the boundaries content of `cue` may have. */
export function contentCandidates(view: View, edges: Edges, cue: Cue, { most }: Breadth, out: ContentChoice): void {
  out.left.starts.count = out.left.ends.count = 0;
  out.right.starts.count = out.right.ends.count = 0;
  leftCandidates(view, edges, cue.start, most, out.left);
  rightCandidates(view, edges, cue.end, most, out.right);
}

/**
 * Scores places and spans together: the probabilities of the places take in all their spans. With `known` (not in training), what it
 * remembers of places by themselves is not worked out again, and a side that the cue makes all but impossible is left out.
 */
export function scoreContent(view: View, cue: Cue, score: Score, out: ContentChoice, known?: EdgeScores): void {
  const { place, left, right } = out;
  placeFeatures(view, cue);
  for (let k = 0; k < 4; k++) {
    placeList.salt = k;
    place[k] = score(placeList);
  }
  const leftOut = known !== undefined && far(place, Place.left);
  const rightOut = known !== undefined && far(place, Place.right);
  if (leftOut) noSpans(left);
  else scoreSide(view, cue, Place.left, left, score, known);
  if (rightOut) noSpans(right);
  else scoreSide(view, cue, Place.right, right, score, known);
  place[Place.left]! += left.logTotal;
  place[Place.right]! += right.logTotal;
  place[Place.both]! += left.logTotal + right.logTotal;
  normalize(place);
}

/** A place that scores so much less than others before its spans are looked at is hardly ever right. */
const FAR = 5;

function far(place: Float64Array, side: Side): boolean {
  const other = side === Place.left ? Place.right : Place.left;
  return Math.max(place[other]!, place[Place.none]!) - Math.max(place[side]!, place[Place.both]!) > FAR;
}

function noSpans(choice: SpanChoice): void {
  choice.count = 0;
  choice.logTotal = -Infinity;
}

function scoreSide(
  view: View,
  cue: Cue,
  side: Side,
  choice: SpanChoice,
  score: Score,
  known: EdgeScores | undefined,
): void {
  const edge = known?.[side] ?? {
    start: (t: number) => score(startEdgeFeatures(view, side, t)),
    end: (e: number) => score(endEdgeFeatures(view, side, e)),
  };
  const scores = {
    start: (t: number) => edge.start(t) + score(startFeatures(view, cue, side, t)),
    end: (e: number) => edge.end(e) + score(endFeatures(view, cue, side, e)),
    pair: (s: number, e: number) => score(pairFeatures(view, cue, side, s, e)),
  };
  scoreSpans(choice, scores, LONGEST_CONTENT, known ? NARROW.kept : WIDE.kept);
}

function normalize(scores: Float64Array): void {
  let top = -Infinity;
  for (const x of scores) if (x > top) top = x;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - top);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
}
