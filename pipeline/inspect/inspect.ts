import type { QuoteKind } from '../../stages/records/index.js';
import { UsageError } from '../errors/runError.js';
import { makeOverview, printOverview } from './overview.js';
import { printArticle } from './printArticle.js';
import { quoteLines, type AnyQuote } from './quoteLine.js';
import { readRecords, stageToInspect, type AnyRecord } from './readRecords.js';
import { stageStates } from './stageStates.js';
import { clip, oneLine, type Style } from './style.js';

export interface InspectRequest {
  readonly output: string;
  readonly stage?: string;
  readonly id?: string;
  /** Part of a speaker's name, in any case. */
  readonly speaker?: string;
  readonly kind?: QuoteKind;
  readonly unattributed?: boolean;
  readonly limit?: number;
  readonly json?: boolean;
}

const FEW = 20;
const TOP_SPEAKERS = 10;
const MORE = 'There are more: show them with --limit <count>.';

/** Prints what is asked for: an overview, one article, the quotes that match, or a stage's records. */
export async function* inspect(request: InspectRequest, style: Style): AsyncGenerator<string> {
  const { output, id, speaker, kind, unattributed } = request;
  const stage = stageToInspect(output, request.stage);
  const records = readRecords(output, stage);
  if (id !== undefined) yield await article(request, await findRecord(records, id, stage), style);
  else if (speaker !== undefined || kind || unattributed) yield* quotes(request, records, style);
  else if (request.stage !== undefined) yield* list(request, records, style);
  else {
    const limit = request.limit ?? TOP_SPEAKERS;
    const overview = await makeOverview(output, stage, records, stageStates(output), limit);
    yield request.json ? JSON.stringify(overview) : printOverview(overview, style, Date.now());
  }
}

async function article({ json }: InspectRequest, record: AnyRecord, style: Style): Promise<string> {
  return json ? JSON.stringify(record) : printArticle(record, style);
}

/** The record with this id, or the only one whose id has it as a part. */
async function findRecord(records: AsyncIterable<AnyRecord>, id: string, stage: string): Promise<AnyRecord> {
  const alike: AnyRecord[] = [];
  let more = 0;
  for await (const record of records) {
    if (record.id === id) return record;
    if (!record.id.includes(id)) continue;
    if (alike.length < 5) alike.push(record);
    else more++;
  }
  if (alike.length === 1) return alike[0]!;
  const names = alike.map((record) => `\`${record.id}\``).join(', ') + (more > 0 ? ` and ${more} more` : '');
  const found = alike.length === 0 ? 'no document has it' : `it may mean ${names}`;
  throw new UsageError(`Expected the id of a document in ${stage}.jsonl, got \`${id}\`: ${found}.`);
}

async function* quotes(
  request: InspectRequest,
  records: AsyncIterable<AnyRecord>,
  style: Style,
): AsyncGenerator<string> {
  const limit = request.limit ?? FEW;
  let count = 0;
  for await (const record of records) {
    for (const quote of (record.attributions ?? record.quotes ?? []) as readonly AnyQuote[]) {
      if (!isWanted(quote, request)) continue;
      if (count === limit) {
        if (!request.json) yield style.dim(MORE);
        return;
      }
      count++;
      yield request.json ? JSON.stringify({ document: record.id, ...quote }) : quoteEntry(record, quote, style);
    }
  }
  if (count === 0 && !request.json) yield style.dim('No quote matches.');
}

function isWanted(quote: AnyQuote, { speaker, kind, unattributed }: InspectRequest): boolean {
  if (kind && quote.kind !== kind) return false;
  if (unattributed && quote.speaker) return false;
  if (speaker === undefined) return true;
  const names = (quote.speakers ?? (quote.speaker ? [quote.speaker] : [])).map(({ name }) => name.toLowerCase());
  return names.some((name) => name.includes(speaker.toLowerCase()));
}

function quoteEntry(record: AnyRecord, quote: AnyQuote, style: Style): string {
  const said = quote.content.map(({ text }) => oneLine(text)).join(' … ');
  return [
    style.dim(record.id),
    `  ${style.quote(clip(said, 400))}`,
    ...quoteLines(quote, style).map((l) => `  ${l}`),
    '',
  ].join('\n');
}

async function* list(request: InspectRequest, records: AsyncIterable<AnyRecord>, style: Style): AsyncGenerator<string> {
  const limit = request.limit ?? FEW;
  let count = 0;
  for await (const record of records) {
    if (count === limit) {
      if (!request.json) yield style.dim(MORE);
      return;
    }
    count++;
    yield request.json ? JSON.stringify(record) : listEntry(record, style);
  }
}

function listEntry({ id, title, text, paragraphs, entities, quotes }: AnyRecord, style: Style): string {
  const counts = [
    text === undefined ? '' : `${text.length} characters`,
    paragraphs ? `${paragraphs.length} paragraphs` : '',
    entities ? `${entities.length} entities` : '',
    quotes ? `${quotes.length} quotes` : '',
  ].filter(Boolean);
  return `${style.bold(id)}  ${title ? `${clip(oneLine(title.text), 70)}  ` : ''}${style.dim(counts.join(', '))}`;
}
