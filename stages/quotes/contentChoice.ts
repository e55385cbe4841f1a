import { scoreSpans, spanChoice, type EdgeScores, type SpanChoice } from './choice.js';
import {
  endByCue,
  endEdge,
  endFeatures,
  pairFeatures,
  Place,
  placeFeatures,
  startByCue,
  startEdge,
  startFeatures,
  type Cue,
} from './content.js';
import { leftCandidates, rightCandidates } from './contentCandidates.js';
import { features, type Score } from './features.js';
import type { View } from './view.js';

/** Longest content in tokens on one side of its cue; only a quotation gets so long. */
export const LONGEST_CONTENT = 1000;

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

const f = features();

/** Fills in the boundaries content of `cue` may have. */
export function contentCandidates(view: View, cue: Cue, out: ContentChoice): void {
  out.left.starts.count = out.left.ends.count = 0;
  out.right.starts.count = out.right.ends.count = 0;
  leftCandidates(view, cue.start, out.left);
  rightCandidates(view, cue.end, out.right);
}

/** Scores of boundaries by themselves in one document, worked out when first asked for. */
export type ContentEdges = Readonly<Record<typeof Place.left | typeof Place.right, EdgeScores>>;

/** Remembered edge scores for one view and scorer. */
export function contentEdges(view: View, score: Score): ContentEdges {
  const remembered = (fill: (at: number) => void): ((at: number) => number) => {
    const known = new Float64Array(view.count + 1).fill(NaN);
    return (at) => {
      const hit = known[at]!;
      if (hit === hit) return hit;
      f.count = 0;
      fill(at);
      return (known[at] = score(f));
    };
  };
  const of = (side: Place): EdgeScores => ({
    start: remembered((at) => startEdge(view, side, at, f)),
    end: remembered((at) => endEdge(view, side, at, f)),
  });
  return { [Place.left]: of(Place.left), [Place.right]: of(Place.right) };
}

/**
 * Scores places and spans together: the probabilities of the places take in all their spans. With `edges`, what they hold is not
 * worked out again.
 */
export function scoreContent(view: View, cue: Cue, score: Score, out: ContentChoice, edges?: ContentEdges): void {
  scoreSide(view, cue, Place.left, out.left, score, edges);
  scoreSide(view, cue, Place.right, out.right, score, edges);
  const { place, left, right } = out;
  for (let k = 0; k < 4; k++) {
    placeFeatures(view, cue, k as Place, f);
    place[k] = score(f);
  }
  place[Place.left]! += left.logTotal;
  place[Place.right]! += right.logTotal;
  place[Place.both]! += left.logTotal + right.logTotal;
  normalize(place);
}

function scoreSide(
  view: View,
  cue: Cue,
  side: typeof Place.left | typeof Place.right,
  choice: SpanChoice,
  score: Score,
  edges: ContentEdges | undefined,
): void {
  scoreSpans(
    choice,
    score,
    f,
    edges
      ? (t, list) => {
          list.count = 0;
          startByCue(view, cue, side, t, list);
        }
      : (t, list) => startFeatures(view, cue, side, t, list),
    edges
      ? (e, list) => {
          list.count = 0;
          endByCue(view, cue, side, e, list);
        }
      : (e, list) => endFeatures(view, cue, side, e, list),
    (s, e, list) => pairFeatures(view, cue, side, s, e, list),
    LONGEST_CONTENT,
    edges?.[side],
  );
}

function normalize(scores: Float64Array): void {
  let top = -Infinity;
  for (const x of scores) if (x > top) top = x;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - top);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
}
