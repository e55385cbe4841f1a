import { loadModel, type Model } from '../../model/store.js';
import { NAME_FEATURES } from './features.js';
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

/** Adds a feature's weights to `scores` at `at`. */
export function addWeights(model: NameModel, feature: number, scores: Int32Array, at: number): void {
  const slot = feature & model.mask;
  if (model.checks[slot] !== feature >>> 16) return;
  const { weights } = model;
  const row = slot * LABELS;
  for (let l = 0; l < LABELS; l++) scores[at + l]! += weights[row + l]!;
}
