import { mix } from '../../../stages/model/hash.js';
import { hashed, type Features, type Score } from '../../../stages/quotes/features.js';
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
  /** Score of the features, with those dropped for the current example left out (removed from the list). */
  readonly score: Score;
  /** One step down the gradient `g`, for all the features but those dropped for the current example. */
  readonly learn: (f: Features, g: number) => void;
  /** Begins an example: which features are dropped follows from `salt`; 0 drops none. */
  readonly begin: (salt: number) => void;
  readonly weights: () => Float32Array;
}

/** A fresh table. */
export function learner({ bits, alpha, l1, l2, dropout }: LearnerOptions): Learner {
  const table = denseFtrl({ bits, alpha, beta: 1, l1, l2 });
  const limit = Math.round(dropout * 65536);
  let salt = 0;
  const kept = (f: Features): number => {
    const hashes = hashed(f);
    if (salt === 0 || limit === 0) return f.count;
    let count = 0;
    for (let i = 0; i < f.count; i++) {
      const h = hashes[i]!;
      if ((mix(h, salt) & 0xffff) >= limit) hashes[count++] = h;
    }
    return count;
  };
  return {
    score: (f) => {
      const sum = table.dot(f.hashes, kept(f));
      return salt === 0 ? sum : sum / (1 - dropout);
    },
    learn: (f, g) => table.update(f.hashes, kept(f), g),
    begin: (next) => {
      salt = next;
    },
    weights: table.weights,
  };
}
