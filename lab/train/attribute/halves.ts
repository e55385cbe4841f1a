import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tokensOf } from '../../../stages/language/tokens.js';
import { quotedSpans } from '../../../stages/marks/quotedSpans.js';
import { hashString } from '../../../stages/model/hash.js';
import { unpackModel } from '../../../stages/model/store.js';
import { findQuotes } from '../../../stages/quotes/findQuotes.js';
import { quotesOf } from '../../../stages/quotes/found.js';
import { FEATURES, quotesModel } from '../../../stages/quotes/quotesModel.js';
import type { EntitiesRecord, QuotesRecord } from '../../../stages/records/index.js';
import { TrainingDataError } from '../trainer.js';
import { withFoundQuotes } from './articles.js';

/** Finds the quotes of an article. */
export type FindQuotes = (record: EntitiesRecord) => QuotesRecord;

/** The half, 0 or 1, that an article belongs to, by its id without the corpus' prefix. */
export const halfOf = (id: string): number => hashString(id.replace(/^polnear-/, '')) & 1;

/**
 * Quotes as a finder sees them that never saw the article: `folder` holds `half-0/quotes.bin` and `half-1/quotes.bin`, each trained on
 * that half of the articles. Without a folder the shipped model finds them, and articles it was trained on look easier than they are.
 */
export function finderOf(folder: string | undefined): FindQuotes {
  if (folder === undefined) return withFoundQuotes;
  const models = [0, 1].map((half) => {
    const file = path.join(folder, `half-${half}`, 'quotes.bin');
    if (!existsSync(file)) throw new TrainingDataError('Expected a model trained on half of the articles', file);
    return quotesModel(unpackModel(readFileSync(file), 'quotes', FEATURES));
  });
  return (record) => {
    const model = models[1 - halfOf(record.id)]!;
    const marks = quotedSpans(record.paragraphs).filter((m) => m.depth === 0);
    const { found, speech } = findQuotes(tokensOf(record.paragraphs), marks, model, model.minScore);
    return { ...record, quotes: quotesOf(found, record.paragraphs, speech) };
  };
}
