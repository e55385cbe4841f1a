import { linear, type Linear } from '../model/linear.js';
import { loadModel } from '../model/store.js';
import { RESOLUTION_FEATURES } from './features.js';

let loaded: Linear | undefined;

/** The shipped ranker, loaded once a thread. Throws `ModelError` where it is missing or does not fit the code. */
export function loadResolutionModel(): Linear {
  if (loaded) return loaded;
  const { arrays, settings } = loadModel('resolution', RESOLUTION_FEATURES);
  loaded = linear(arrays['weights'] as Int8Array, settings['scale'] as number);
  return loaded;
}
