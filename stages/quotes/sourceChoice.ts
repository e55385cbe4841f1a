import { scoreSpans, spanChoice, type SpanChoice } from './choice.js';
import { features, type Score } from './features.js';
import {
  LONGEST_SOURCE,
  noSourceFeatures,
  sourceCandidates,
  sourceEndFeatures,
  sourcePairFeatures,
  sourceStartFeatures,
  type Said,
} from './source.js';
import type { View } from './view.js';

/** A scored choice of the source; `none` is the probability that there is none. Reused from cue to cue. */
export interface SourceChoice {
  readonly spans: SpanChoice;
  none: number;
}

/** An empty choice. */
export function sourceChoice(): SourceChoice {
  return { spans: spanChoice(), none: 1 };
}

const f = features();

/** Fills in the boundaries the source of `said` may have. */
export function findSources(view: View, said: Said, out: SourceChoice): void {
  out.spans.starts.count = out.spans.ends.count = 0;
  sourceCandidates(view, said, out.spans);
}

/** Scores the candidates together with there being none. */
export function scoreSources(view: View, said: Said, score: Score, out: SourceChoice): void {
  scoreSpans(
    out.spans,
    score,
    f,
    (t, list) => sourceStartFeatures(view, said, t, list),
    (e, list) => sourceEndFeatures(view, said, e, list),
    (s, e, list) => sourcePairFeatures(view, said, s, e, list),
    LONGEST_SOURCE,
  );
  noSourceFeatures(view, said, f);
  out.none = 1 / (1 + Math.exp(out.spans.logTotal - score(f)));
}
