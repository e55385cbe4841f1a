import { quotesRecord, type EntitiesRecord, type QuotesRecord } from '../records/index.js';
import { defineStage } from '../stage.js';

/** What was said, with its cue and source. */
export const quotes = defineStage<EntitiesRecord, QuotesRecord>({
  name: 'quotes',
  version: '0',
  requires: ['paragraphs', 'entities'],
  adds: ['quotes'],
  schema: quotesRecord,
  resources: [],
  setup: () => (record) => ({ ...record, quotes: [] }),
});
