import { linear, type Linear } from '../model/linear.js';
import { loadModel, type Model } from '../model/store.js';
import { nodeTable, scoreRows, type Hopeless, type NodeTable } from '../model/nodeTable.js';
import { treesFromArrays, type Trees } from '../model/trees.js';
import type { Page } from './features/page.js';
import { FEATURES, pageTable } from './features/pageTable.js';
import { subScores, type SubModels } from './features/subScores.js';

/** What tells a page's article from the rest: linear sub-models, and trees over their scores and all else. */
export interface LineModel {
  readonly subs: SubModels;
  readonly trees: Trees;
  /** The same trees laid out for use. */
  readonly table: NodeTable;
  /** Added to every line's log-odds. */
  readonly bias: number;
}

/** The parts of a model file that hold sub-models, in the order they are stored. */
export const SUBS = ['own', 'around', 'before', 'after', 'block'] as const;

/** The model of dumps or of HTML. Throws `ModelError` where its file cannot be used. */
export function loadLineModel(kind: 'dump' | 'html'): LineModel {
  return unpackLineModel(loadModel(`segment-${kind}`, FEATURES[kind]));
}

/** Takes a stored model apart. */
function unpackLineModel({ arrays, settings }: Model): LineModel {
  const subs: Partial<Record<(typeof SUBS)[number], Linear>> = {};
  for (const name of SUBS) {
    const weights = arrays[`${name}.weights`];
    if (weights) subs[name] = linear(weights as Int8Array, settings[`${name}.scale`] as number);
  }
  return lineModel(subs as SubModels, treesFromArrays('trees', arrays), settings['bias'] as number);
}

/** A model of its parts. */
export function lineModel(subs: SubModels, trees: Trees, bias = 0): LineModel {
  return { subs, trees, table: nodeTable(trees), bias };
}

/** Most lines of a page are out of the question after the first trees, whatever the others say. */
const HOPELESS: readonly Hopeless[] = [
  { trees: 30, odds: -4 },
  { trees: 100, odds: -5 },
];

/** Each line's log-odds of being the article's. */
export function lineOdds(page: Page, { subs, table, bias }: LineModel): Float64Array {
  const { columns } = pageTable(page, subScores(page, subs));
  return scoreRows(table, columns, page.lines.length, HOPELESS).map((sum) => sum + bias);
}
