import { dot, softmax, type Linear } from '../model/linear.js';
import { anaphorOf, candidateFeatures, excluded, MOST_FEATURES, nobodyFeatures } from './features.js';
import type { Occurrence, Referent } from './referent.js';
import { MOST_CANDIDATES, type Walk } from './walk.js';

/** Candidates for a mention with their features: `of[i]` is a referent, or null for nobody, which comes last. */
export interface Candidates {
  readonly of: readonly (Referent | null)[];
  readonly features: readonly Uint32Array[];
  readonly counts: readonly number[];
}

const buffers = Array.from({ length: MOST_CANDIDATES + 1 }, () => new Uint32Array(MOST_FEATURES));

/** Lists who a mention may stand for. The feature buffers are shared: they hold until the next call. */
export function candidatesOf(walk: Walk, mention: Occurrence): Candidates {
  const a = anaphorOf(walk, mention);
  const of: (Referent | null)[] = [];
  const counts: number[] = [];
  for (const who of walk.recent) {
    if (excluded(a, who)) continue;
    counts.push(candidateFeatures(walk, a, who, of.length, buffers[of.length]!));
    of.push(who);
  }
  counts.push(nobodyFeatures(walk, a, of.length, of[0] ?? undefined, buffers[of.length]!));
  of.push(null);
  return { of, features: buffers, counts };
}

/** Probability of each candidate. */
export function rank(candidates: Candidates, model: Linear): Float64Array {
  const scores = new Float64Array(candidates.of.length);
  for (let i = 0; i < scores.length; i++) scores[i] = dot(model, candidates.features[i]!, candidates.counts[i]!);
  softmax(scores);
  return scores;
}
