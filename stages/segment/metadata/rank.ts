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
  const options = [...candidates.map(({ features }) => features.hashes), nullFeatures(space, kind)];
  const scores = options.map((hashes) => dot(model, hashes, hashes.length));
  const { best, probability } = judge(
    scores,
    candidates.map(({ key }) => key),
  );
  const candidate = candidates[best];
  return candidate && { candidate, probability };
}

/**
 * The best of some answers by their scores, the last being the score of none (-1 if there is only that). An answer's probability takes
 * in that of its longer and shorter forms ("Ann Poe", "Ann Poe, Staff"), told by their keys: they are the same finding, cut otherwise.
 */
export function judge(
  scores: readonly number[],
  keys: readonly string[],
): { readonly best: number; readonly probability: number } {
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  let sum = 0;
  let best = -1;
  for (const [i, weight] of weights.entries()) {
    sum += weight;
    if (i < keys.length && (best < 0 || weight > weights[best]!)) best = i;
  }
  if (best < 0) return { best, probability: 0 };
  const mine = `${keys[best]!} `;
  const same = keys.reduce(
    (total, key, i) => total + (`${key} `.startsWith(mine) || mine.startsWith(`${key} `) ? weights[i]! : 0),
    0,
  );
  return { best, probability: same / sum };
}
