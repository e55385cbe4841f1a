import { analyse } from '../../stages/entities/analyse.js';
import { entitiesOf } from '../../stages/entities/entitiesOf.js';
import { loadNameModel } from '../../stages/entities/tagger/nameModel.js';
import { loadLexicons } from '../../stages/lexicon/index.js';
import { readGoldChains } from '../train/resolution/chains.js';
import { fitResolution } from '../train/resolution/fit.js';
import { readData, SILVER } from '../train/resolution/readData.js';
import type { Clustered } from './pronouns.js';

const FOLDS = 3;
const QUIET = { log: (): void => {}, progress: (): void => {} };

/**
 * Clusters of the documents of `gold`, each by a ranker that never saw it: learned from the other two thirds (the third of document `i`
 * is `i` modulo 3) and from `files`, which hold other documents.
 */
export function pronounFolds(gold: string, files: readonly string[]): Clustered[] {
  const documents = readGoldChains(gold);
  const other = readData(files, SILVER);
  const lex = loadLexicons();
  const names = loadNameModel();
  const out: Clustered[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = documents.filter((_, i) => i % FOLDS !== fold);
    const model = fitResolution({ ...other, texts: [...seen, ...other.texts] }, QUIET);
    for (const { id, paragraphs } of documents.filter((_, i) => i % FOLDS === fold)) {
      out.push({ id, entities: entitiesOf({ paragraphs }, analyse(paragraphs, lex, names), model) });
    }
  }
  return out;
}
