import { tokensOf } from '../language/tokens.js';
import { quotedSpans } from '../marks/quotedSpans.js';
import { quotesRecord, type EntitiesRecord, type QuotesRecord } from '../records/index.js';
import { defineStage } from '../stage.js';
import { findQuotes } from './findQuotes.js';
import { quotesOf } from './found.js';
import { loadQuotesModel } from './quotesModel.js';

/** Finds what is said in an article: content, cue and source of every attribution. English only; other languages give none. */
export const quotes = defineStage<EntitiesRecord, QuotesRecord>({
  name: 'quotes',
  version: '19',
  requires: ['paragraphs', 'language'],
  adds: ['quotes'],
  options: ['minScore'],
  schema: quotesRecord,
  resources: ['lexicons', 'models/quotes.bin'],
  setup: ({ minScore }) => {
    const model = loadQuotesModel();
    const least = minScore ?? model.minScore;
    return (record) => {
      if (record.language !== 'en' && record.language !== 'und') return { ...record, quotes: [] };
      const marks = quotedSpans(record.paragraphs).filter((m) => m.depth === 0);
      const { found, speech } = findQuotes(tokensOf(record.paragraphs), marks, model, least);
      return { ...record, quotes: quotesOf(found, record.paragraphs, speech) };
    };
  },
});
