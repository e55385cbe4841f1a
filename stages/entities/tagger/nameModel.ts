import { loadModel, type Model } from '../../model/store.js';
import { MOST_FEATURES, NAME_FEATURES } from './features.js';
import { LABELS } from './labels.js';

/**
 * Weights of the name tagger: slots of `LABELS` 8-bit weights. A feature's low bits choose its slot, its high 16 bits must equal the
 * slot's check, so that features never learned weigh nothing instead of something foreign.
 */
export interface NameModel {
  readonly weights: Int8Array;
  readonly checks: Uint16Array;
  readonly mask: number;
  /** `LABELS` × `LABELS`, in units of the weights. */
  readonly transitions: Float32Array;
}

/** The shipped model. Throws `ModelError` where it is missing or does not fit the code. */
export function loadNameModel(): NameModel {
  return nameModelOf(loadModel('names', NAME_FEATURES));
}

/** The tagger's view of a model file's arrays. */
export function nameModelOf(model: Model): NameModel {
  const checks = model.arrays['checks'] as Uint16Array;
  return {
    weights: model.arrays['weights'] as Int8Array,
    checks,
    mask: checks.length - 1,
    transitions: model.arrays['transitions'] as Float32Array,
  };
}

/** Rows of the features of one token that have weights; reused from token to token. */
const rows = new Int32Array(MOST_FEATURES);

/**
 * Writes the sums of the weights of the first `count` features, one a label, to `scores` from `at` on. First the rows that have weights, then these: so the
 * processor fetches many at once.
 */
export function sumWeights(
  model: NameModel,
  features: Uint32Array,
  count: number,
  scores: Int32Array,
  at: number,
): void {
  const { weights, checks, mask } = model;
  let known = 0;
  for (let k = 0; k < count; k++) {
    const feature = features[k]!;
    const slot = feature & mask;
    rows[known] = slot * LABELS;
    if (checks[slot] === feature >>> 16) known++;
  }
  for (let l = 0; l < LABELS; l++) {
    let sum = 0;
    for (let k = 0; k < known; k++) sum += weights[rows[k]! + l]!;
    scores[at + l] = sum;
  }
}
