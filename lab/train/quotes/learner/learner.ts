import { mix } from '../../../../stages/model/hash.js';
import { hashed, MOST_TEMPLATES, type Features, type Score } from '../../../../stages/quotes/features.js';
import { mean } from '../../mean.js';
import { denseFtrl } from './table.js';

/** How one model learns. `dropout` is the share of features hidden from each example. */
export interface LearnerOptions {
  readonly bits: number;
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
  readonly dropout: number;
}

/** A weight table in training. */
export interface Learner {
  /** Score of the features, with those dropped for the current example left out. */
  readonly score: Score;
  /** One step down the gradient `g`, for all the features but those dropped for the current example. */
  readonly learn: (f: Features, g: number) => void;
  /** Begins an example: which features are dropped follows from `salt`; 0 drops none. */
  readonly begin: (salt: number) => void;
  readonly weights: () => Float32Array;
}

/** A weight table that learns no more. */
export type LearnedTable = Pick<Learner, 'score' | 'weights'>;

/** A fresh table. */
export function learner({ bits, alpha, l1, l2, dropout }: LearnerOptions): Learner {
  const table = denseFtrl({ bits, alpha, beta: 1, l1, l2 });
  const limit = Math.round(dropout * 65536);
  const hashes = new Int32Array(MOST_TEMPLATES);
  let salt = 0;
  const kept = (f: Features): number => {
    const all = hashed(f, hashes);
    if (salt === 0 || limit === 0) return all;
    let count = 0;
    for (let i = 0; i < all; i++) {
      const h = hashes[i]!;
      if ((mix(h, salt) & 0xffff) >= limit) hashes[count++] = h;
    }
    return count;
  };
  return {
    score: (f) => {
      const sum = table.dot(hashes, kept(f));
      return salt === 0 ? sum : sum / (1 - dropout);
    },
    learn: (f, g) => table.update(hashes, kept(f), g),
    begin: (next) => {
      salt = next;
    },
    weights: table.weights,
  };
}

/**
 * The mean of models that learned the same in different orders and with different features dropped: as one table it decides like all of
 * them together, at the cost of one.
 */
export function averaged(seeds: readonly number[], learn: (seed: number) => Learner): LearnedTable {
  const weights = mean(seeds.map((seed) => learn(seed).weights()));
  const mask = weights.length - 1;
  const hashes = new Int32Array(MOST_TEMPLATES);
  const score: Score = (f) => {
    const count = hashed(f, hashes);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[hashes[i]! & mask]!;
    return sum;
  };
  return { score, weights: () => weights };
}
