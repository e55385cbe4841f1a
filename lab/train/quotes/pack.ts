import { packModel } from '../../../stages/model/store.js';
import { treesToArrays, type Trees } from '../../../stages/model/trees.js';
import { FEATURES, TABLES } from '../../../stages/quotes/quotesModel.js';
import { quantize } from '../ftrl.js';
import type { FirstModels } from './jackknife.js';
import type { LearnedTable } from './learner/learner.js';
import type { LastModels } from './verifier/verifier.js';

/** All models of the stage. */
export interface Learned {
  readonly first: FirstModels;
  readonly last: LastModels;
  readonly words: LearnedTable;
  readonly speech: Trees;
}

/** The bytes of the stage's model file. */
export function packQuotes(learned: Learned, minScore: number): Uint8Array {
  const { first, last, words, speech } = learned;
  const learners = { ...first, screen: first.screen.table, wording: last.wording, words };
  const tables = TABLES.map((name) => {
    const { weights, scale } = quantize(learners[name].weights(), CLIP);
    return { name, weights, scale };
  });
  return packModel({
    name: 'quotes',
    features: FEATURES,
    settings: {
      scales: Object.fromEntries(tables.map((t) => [t.name, t.scale])),
      minScore,
      screen: first.screen.least,
    },
    arrays: {
      ...Object.fromEntries(tables.map((t) => [t.name, t.weights])),
      skip: first.skip,
      ...treesToArrays('verifier', last.verifier),
      ...treesToArrays('second', last.second),
      ...treesToArrays('speech', speech),
    },
  });
}

/** Share of the largest weight that the 8-bit range covers: a few larger ones are cut, all others are finer. */
const CLIP = 0.6;
