import { parentPort, workerData } from 'node:worker_threads';
import { tokensOf } from '../../../stages/language/tokens.js';
import { quotedSpans } from '../../../stages/marks/quotedSpans.js';
import { shareModels, unpackModel } from '../../../stages/model/store.js';
import { findQuotes } from '../../../stages/quotes/findQuotes.js';
import { quotesOf } from '../../../stages/quotes/found.js';
import { FEATURES, quotesModel } from '../../../stages/quotes/quotesModel.js';
import { readArticle, type Text } from './reading.js';

/** What a thread that reads articles with models of its own is given. */
export interface HalfWork {
  readonly texts: readonly Text[];
  /** Bytes of the quotes model; of the resolution model, none = the shipped one. */
  readonly quotes: Uint8Array;
  readonly resolution?: SharedArrayBuffer;
}

const { texts, quotes, resolution } = workerData as HalfWork;
if (resolution) shareModels(new Map([['models/resolution.bin', resolution]]));
const model = quotesModel(unpackModel(quotes, 'quotes', FEATURES));
const readings = texts.map((text) =>
  readArticle(text, (record) => {
    const marks = quotedSpans(record.paragraphs).filter((m) => m.depth === 0);
    const { found, speech } = findQuotes(tokensOf(record.paragraphs), marks, model, model.minScore);
    return { ...record, quotes: quotesOf(found, record.paragraphs, speech) };
  }),
);
parentPort!.postMessage(readings, []);
