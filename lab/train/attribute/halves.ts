import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { hashString } from '../../../stages/model/hash.js';
import { trainer as quotesTrainer } from '../quotes/index.js';
import { trainer as resolutionTrainer } from '../resolution/index.js';
import { fileOf, hasChains, textOf, withFoundQuotes } from './articles.js';
import type { HalfWork } from './halfWorker.js';
import { readArticle, type Reading, type Text } from './reading.js';

/** The half, 0 or 1, that an article belongs to, by its id without the corpus' prefix. */
const halfOf = (id: string): number => hashString(id.replace(/^polnear-/, '')) & 1;

type Log = (message: string) => void;

/**
 * Reads articles as models do that never saw them: `folder` holds `half-0` and `half-1` with a quotes model and a resolution model, each
 * trained on that half of the articles; what is missing there is trained first (resolution where `data` has texts with chains, else the
 * shipped model resolves). Without a folder the shipped models read, and articles they were trained on look easier than they are.
 */
export async function readAll(
  folder: string | undefined,
  texts: readonly Text[],
  data: readonly string[],
  log: Log,
): Promise<Reading[]> {
  if (folder === undefined) return texts.map((text) => readArticle(text, withFoundQuotes));
  for (const half of [0, 1]) await trainHalf(path.join(folder, `half-${half}`), half, data, log);
  const read = new Map<string, Reading>();
  for (const half of [0, 1]) {
    const unseen = texts.filter((text) => halfOf(text.id) !== half);
    const readings = await readWith(path.join(folder, `half-${half}`), unseen);
    unseen.forEach(({ id }, i) => read.set(id, readings[i]!));
  }
  return texts.map(({ id }) => read.get(id)!);
}

/** Reads in a thread of its own, whose models are those of the folder. */
function readWith(folder: string, texts: readonly Text[]): Promise<Reading[]> {
  const quotes = new Uint8Array(readFileSync(path.join(folder, 'quotes.bin')));
  const file = path.join(folder, 'resolution.bin');
  const work: HalfWork = { texts, quotes, ...(existsSync(file) && { resolution: sharedBytes(readFileSync(file)) }) };
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('halfWorker.js', import.meta.url), { workerData: work });
    worker.once('message', done).once('error', fail);
  });
}

function sharedBytes(bytes: Uint8Array): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** Trains what the folder lacks on one half of the articles. */
async function trainHalf(folder: string, half: number, data: readonly string[], log: Log): Promise<void> {
  const chains = data.filter(hasChains);
  const lacks = (name: string): boolean => !existsSync(path.join(folder, `${name}.bin`));
  const [quotes, resolution] = [lacks('quotes'), lacks('resolution') && chains.length > 0];
  if (!quotes && !resolution) return;
  mkdirSync(folder, { recursive: true });
  const { articles, speech } = splitOff(folder, half, data);
  const rest = { output: folder, log, progress: () => {} };
  log(`training on half ${half}`);
  if (quotes) await quotesTrainer.run({ ...rest, data: [articles], options: { speech } });
  if (resolution) await resolutionTrainer.run({ ...rest, data: [...chains, speech], options: { silver: '300' } });
}

/** Writes the half's articles with attributions and with speakers to files of their own. */
function splitOff(folder: string, half: number, data: readonly string[]): { articles: string; speech: string } {
  const lines = { articles: [] as string[], speech: [] as string[] };
  for (const line of data.filter((file) => !hasChains(file)).flatMap((file) => textOf(fileOf(file)).split('\n'))) {
    if (!line.trim()) continue;
    const item = JSON.parse(line) as { id: string; attributions?: unknown; quotes?: unknown };
    if (halfOf(item.id) !== half) continue;
    if (item.attributions) lines.articles.push(line);
    else if (item.quotes) lines.speech.push(line);
  }
  const files = { articles: path.join(folder, 'articles.jsonl'), speech: path.join(folder, 'speech.jsonl') };
  writeFileSync(files.articles, `${lines.articles.join('\n')}\n`);
  writeFileSync(files.speech, `${lines.speech.join('\n')}\n`);
  return files;
}
