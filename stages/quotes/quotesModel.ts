import { linear, type Linear } from '../model/linear.js';
import { loadModel, type Model } from '../model/store.js';
import { treesFromArrays, type Trees } from '../model/trees.js';
import { weigh, type Score } from './features.js';
import type { Verifier } from './verifier/findLearned.js';
import { quickTrees } from './verifier/quickTrees.js';
import type { Scorers } from './guess/guess.js';
import type { Screen } from './screen.js';

/** Raised whenever a feature template changes: weights of other templates are refused. */
export const FEATURES = 'quotes-6';

/** Everything learned for this stage. */
export interface QuotesModel {
  readonly scorers: Scorers;
  readonly verifier: Verifier;
  /** Speech or not, for quoted spans: by the words around, and trees over that and everything else. */
  readonly words: Score;
  readonly speech: Trees;
  /** Attributions below this score are left out unless the user says otherwise. */
  readonly minScore: number;
}

/** The tables of the first models, in the file's order. */
export const TABLES = ['cue', 'extent', 'content', 'source', 'wording', 'words', 'screen', 'link'] as const;

/** Loads the shipped weights. Throws a `ModelError` where they are missing, damaged or of other features. */
export function loadQuotesModel(): QuotesModel {
  return quotesModel(loadModel('quotes', FEATURES));
}

/** The stage's models out of a file's arrays. */
export function quotesModel({ arrays, settings }: Model): QuotesModel {
  const scales = settings['scales'] as Record<string, number>;
  const table = (name: (typeof TABLES)[number]): Score => scoreOf(linear(arrays[name] as Int8Array, scales[name]!));
  return {
    scorers: {
      cue: table('cue'),
      extent: table('extent'),
      content: table('content'),
      source: table('source'),
      link: table('link'),
      skip: arrays['skip'] as Uint8Array,
      screen: { score: table('screen'), least: settings['screen'] as Screen['least'] },
    },
    verifier: {
      wording: table('wording'),
      verifier: quickTrees(treesFromArrays('verifier', arrays)),
      second: quickTrees(treesFromArrays('second', arrays)),
    },
    words: table('words'),
    speech: treesFromArrays('speech', arrays),
    minScore: settings['minScore'] as number,
  };
}

function scoreOf({ weights, mask, scale }: Linear): Score {
  return (f) => weigh(f, weights, mask) * scale;
}
