import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tokensOf } from '../../../stages/language/tokens.js';
import { quotedSpans } from '../../../stages/marks/quotedSpans.js';
import { hashString } from '../../../stages/model/hash.js';
import { unpackModel } from '../../../stages/model/store.js';
import { findQuotes } from '../../../stages/quotes/findQuotes.js';
import { quotesOf } from '../../../stages/quotes/found.js';
import { FEATURES, quotesModel } from '../../../stages/quotes/quotesModel.js';
import type { EntitiesRecord, QuotesRecord } from '../../../stages/records/index.js';
import { trainer } from '../quotes/index.js';
import { fileOf, textOf, withFoundQuotes } from './articles.js';

/** Finds the quotes of an article. */
export type FindQuotes = (record: EntitiesRecord) => QuotesRecord;

/** The half, 0 or 1, that an article belongs to, by its id without the corpus' prefix. */
export const halfOf = (id: string): number => hashString(id.replace(/^polnear-/, '')) & 1;

/**
 * Quotes as a finder sees them that never saw the article: `folder` holds `half-0/quotes.bin` and `half-1/quotes.bin`, each trained on
 * that half of the articles; what is missing there is trained first. Without a folder the shipped model finds them, and articles it was trained on look easier than they are.
 */
export async function finderOf(folder: string | undefined, data: readonly string[], log: Log): Promise<FindQuotes> {
  if (folder === undefined) return withFoundQuotes;
  for (const half of [0, 1]) await trainHalf(path.join(folder, `half-${half}`), half, data, log);
  const models = [0, 1].map((half) => {
    const file = path.join(folder, `half-${half}`, 'quotes.bin');
    return quotesModel(unpackModel(readFileSync(file), 'quotes', FEATURES));
  });
  return (record) => {
    const model = models[1 - halfOf(record.id)]!;
    const marks = quotedSpans(record.paragraphs).filter((m) => m.depth === 0);
    const { found, speech } = findQuotes(tokensOf(record.paragraphs), marks, model, model.minScore);
    return { ...record, quotes: quotesOf(found, record.paragraphs, speech) };
  };
}

type Log = (message: string) => void;

/** Trains the quotes model on one half of the data, unless it is there already. */
async function trainHalf(folder: string, half: number, data: readonly string[], log: Log): Promise<void> {
  if (existsSync(path.join(folder, 'quotes.bin'))) return;
  mkdirSync(folder, { recursive: true });
  const lines = { articles: [] as string[], speech: [] as string[] };
  for (const line of data.map(fileOf).flatMap((file) => textOf(file).split('\n'))) {
    if (!line.trim()) continue;
    const item = JSON.parse(line) as { id: string; attributions?: unknown; quotes?: unknown };
    if (halfOf(item.id) !== half) continue;
    if (item.attributions) lines.articles.push(line);
    else if (item.quotes) lines.speech.push(line);
  }
  const [articles, speech] = ['articles.jsonl', 'speech.jsonl'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(articles, `${lines.articles.join('\n')}\n`);
  writeFileSync(speech, `${lines.speech.join('\n')}\n`);
  log(`training the quotes model on half ${half}`);
  await trainer.run({ data: [articles], output: folder, options: { speech }, log, progress: () => {} });
}
