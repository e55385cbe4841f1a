import { scoreSpans, spanChoice, type SpanChoice } from '../choice.js';
import type { Score } from '../features.js';
import { overlaps } from '../overlaps.js';
import { LONGEST_SOURCE, sourceCandidates, type Said } from './source.js';
import { noSourceFeatures, sourceEndFeatures, sourceStartFeatures } from './sourceFeatures.js';
import { sourcePairFeatures } from './sourcePairFeatures.js';
import type { View } from '../view.js';

/** Boundaries of each sort that are paired; more in training, which makes the choice among fewer better. */
const KEPT = 5;
export const TRAINED_KEPT = 6;

/** A scored choice of the source; `none` is the probability that there is none. Reused from cue to cue. */
export interface SourceChoice {
  readonly spans: SpanChoice;
  none: number;
}

/** An empty choice. */
export function sourceChoice(): SourceChoice {
  return { spans: spanChoice(), none: 1 };
}

/** Fills in the boundaries the source of `said` may have. */
export function findSources(view: View, said: Said, out: SourceChoice): void {
  out.spans.starts.count = out.spans.ends.count = 0;
  sourceCandidates(view, said, out.spans);
}

/** Scores the candidates together with there being none. */
export function scoreSources(view: View, said: Said, score: Score, out: SourceChoice, kept = KEPT): void {
  const scores = {
    start: (t: number) => score(sourceStartFeatures(view, said, t)),
    end: (e: number) => score(sourceEndFeatures(view, said, e)),
    pair: (s: number, e: number) =>
      isOneSpan(view, said, s, e) ? score(sourcePairFeatures(view, said, s, e)) : -Infinity,
  };
  scoreSpans(out.spans, scores, LONGEST_SOURCE, kept);
  out.none = 1 / (1 + Math.exp(out.spans.logTotal - score(noSourceFeatures(view, said))));
}

/** A source lies in one sentence, cuts through no quoted span and has no content in it. */
function isOneSpan(
  { tokens: { sentence }, quote, quoteStart, quoteEnd }: View,
  said: Said,
  start: number,
  end: number,
): boolean {
  if (sentence[start] !== sentence[end - 1]) return false;
  const first = quote[start]!;
  const last = quote[end - 1]!;
  if (first !== last && ((first >= 0 && quoteStart[first]! < start) || (last >= 0 && quoteEnd[last]! > end)))
    return false;
  return !overlaps(start, end, said.leftStart, said.leftEnd) && !overlaps(start, end, said.rightStart, said.rightEnd);
}
