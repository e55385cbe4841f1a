import type { Trainer } from './trainer.js';

/** Every trainer by name, loaded when asked for. A new one is a folder `lab/train/<name>/` and a line here. */
export const trainers: Readonly<Record<string, () => Promise<{ readonly trainer: Trainer }>>> = {
  attribute: () => import('./attribute/index.js'),
  names: () => import('./names/index.js'),
  metadata: () => import('./metadata/index.js'),
  quotes: () => import('./quotes/index.js'),
  segment: () => import('./segment/index.js'),
  resolution: () => import('./resolution/index.js'),
};
