import { linear, type Linear } from '../model/linear.js';
import { loadModel } from '../model/store.js';
import { RESOLUTION_FEATURES } from './features.js';

/** The shipped ranker. Throws `ModelError` where it is missing or does not fit the code. */
export function loadResolutionModel(): Linear {
  const { arrays, settings } = loadModel('resolution', RESOLUTION_FEATURES);
  return linear(arrays['weights'] as Int8Array, settings['scale'] as number);
}
