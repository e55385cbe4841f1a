import { dot, type Linear } from '../../model/linear.js';
import type { Candidate } from './candidate.js';
import { FeatureSet } from './featureSet.js';

/** A ranker's choice: the best candidate and the probability that it is right, against all others and against none at all. */
export interface Choice {
  readonly candidate: Candidate;
  readonly probability: number;
}

/** Features of the answer "none of them". */
export function nullFeatures(space: string, kind: string): number[] {
  const features = new FeatureSet(space, kind);
  features.add('none');
  return features.hashes;
}

/** The best of the candidates by a softmax over their scores and that of none; undefined where there are no candidates. */
export function choose(
  model: Linear,
  space: string,
  kind: string,
  candidates: readonly Candidate[],
): Choice | undefined {
  const none = nullFeatures(space, kind);
  const scores = candidates.map(({ features }) => dot(model, features.hashes, features.hashes.length));
  const top = Math.max(...scores, dot(model, none, none.length));
  let sum = Math.exp(dot(model, none, none.length) - top);
  let best = -1;
  for (const [i, score] of scores.entries()) {
    sum += Math.exp(score - top);
    if (best < 0 || score > (scores[best] as number)) best = i;
  }
  const candidate = candidates[best];
  return candidate && { candidate, probability: Math.exp((scores[best] as number) - top) / sum };
}
