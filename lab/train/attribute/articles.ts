import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { entities } from '../../../stages/entities/index.js';
import { quotedSpans } from '../../../stages/marks/quotedSpans.js';
import { quotes } from '../../../stages/quotes/index.js';
import { quotesOf, type Found, type Range } from '../../../stages/quotes/found.js';
import type { EntitiesRecord, Paragraph, QuotesRecord } from '../../../stages/records/index.js';
import { segment } from '../../../stages/segment/index.js';
import type { GoldAttributions, GoldQuote } from '../../evaluate/gold.js';
import { TrainingDataError } from '../trainer.js';
import { jsonObject } from '../jsonObject.js';

/** An article whose quoted segments have speakers; `start` and `end` are offsets into `body`. */
export interface SpeakerArticle {
  readonly id: string;
  readonly body: string;
  readonly quotes: readonly (GoldQuote & { readonly start: number; readonly end: number })[];
}

/** What `--data` gave: articles with attributions (source, cue, content spans) and articles with speakers by name. */
export interface Corpora {
  readonly attributions: readonly GoldAttributions[];
  readonly speakers: readonly SpeakerArticle[];
}

interface Line {
  readonly id?: string;
  readonly text?: string;
  readonly body?: string;
  readonly attributions?: unknown;
  readonly quotes?: unknown;
}

/** Reads JSONL files, gzipped or not (a folder means its `train.jsonl` or `gold.jsonl`), telling their kinds by the fields. */
export function readCorpora(data: readonly string[]): Corpora {
  const attributions: GoldAttributions[] = [];
  const speakers: SpeakerArticle[] = [];
  for (const file of data.filter((given) => !hasChains(given)).map(fileOf)) {
    for (const [n, line] of textOf(file).split('\n').entries()) {
      if (!line.trim()) continue;
      const item = jsonObject<Line>(line, file, n + 1);
      if (item.attributions && item.text) attributions.push(item as GoldAttributions);
      else if (item.quotes && item.body) speakers.push(item as SpeakerArticle);
    }
  }
  return { attributions, speakers };
}

/** Tells a file of texts with chains of mentions, which the resolution is learned from, by its name or its first line. */
export function hasChains(given: string): boolean {
  const file = fileOf(given);
  if (file.endsWith('.parse.jsonl.gz')) return true;
  const [first = ''] = textOf(file).split('\n', 1);
  if (!first) return false;
  const {
    entities: chains,
    attributions,
    quotes: said,
  } = jsonObject<Line & { readonly entities: unknown }>(first, file, 1);
  return chains !== undefined && attributions === undefined && said === undefined;
}

/** A file's text, unzipped where it is gzipped. */
export function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The file that `given` means: itself, or the folder's `train.jsonl` or `gold.jsonl`. */
export function fileOf(given: string): string {
  if (!statSync(given).isDirectory()) return given;
  for (const name of ['train.jsonl', 'gold.jsonl'])
    if (existsSync(path.join(given, name))) return path.join(given, name);
  throw new TrainingDataError('Expected a folder with train.jsonl or gold.jsonl', given);
}

const options = { cleanText: true };
let stages: { segment: ReturnType<typeof segment.setup>; entities: ReturnType<typeof entities.setup> } | undefined;

/** The record of `entities` for a clean article. */
export function recordOf(id: string, text: string): EntitiesRecord {
  stages ??= { segment: segment.setup(options), entities: entities.setup(options) };
  const source = { path: id, format: 'clean', bytes: text.length, sha256: '', encoding: 'utf-8' } as const;
  return stages.entities(stages.segment({ id, source, text }));
}

let findQuotes: ReturnType<typeof quotes.setup> | undefined;

/** The record with the quotes that the `quotes` stage finds. */
export function withFoundQuotes(record: EntitiesRecord): QuotesRecord {
  findQuotes ??= quotes.setup(options);
  return findQuotes(record);
}

/** The record with annotated attributions for quotes; `keep` tells which of them show their source and cue. */
export function withGoldQuotes(
  record: EntitiesRecord,
  { attributions }: GoldAttributions,
  keep: (index: number) => boolean,
): QuotesRecord {
  const found: Found[] = [];
  const { paragraphs } = record;
  attributions.forEach((a, index) => {
    const content = a.content.flatMap((range) => withinParagraphs(range, paragraphs));
    const shown = keep(index);
    const [source = null, cue = null] = shown ? [a.source?.[0], a.cue?.[0]] : [];
    if (content.length > 0)
      found.push({ content, source: whole(source, paragraphs), cue: whole(cue, paragraphs), score: 0.9 });
  });
  return withQuotes(record, found);
}

const whole = (range: Range | null, paragraphs: readonly Paragraph[]): Range | null =>
  range && withinParagraphs(range, paragraphs).length === 1 ? range : null;

/** The record with the given ranges for direct or mixed quotes without a tag. */
function withQuotes(record: EntitiesRecord, found: readonly Found[]): QuotesRecord {
  const marks = quotedSpans(record.paragraphs).filter((m) => m.depth === 0);
  return { ...record, quotes: quotesOf(found, record.paragraphs, marks) };
}

/** The parts of a range that lie inside paragraphs. */
function withinParagraphs([start, end]: Range, paragraphs: readonly Paragraph[]): Range[] {
  return paragraphs
    .filter((p) => p.start < end && p.end > start)
    .map((p) => [Math.max(p.start, start), Math.min(p.end, end)] as const);
}
