import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeItem } from '../../../stages/read/index.js';
import type { Paragraph, ReadRecord } from '../../../stages/records/index.js';
import { TrainingDataError } from '../trainer.js';
import { bodyOf } from './bodyOf.js';
import { jsonObject } from '../jsonObject.js';

/** What is right about a page. `published` is `YYYY-MM-DD`; null = the page does not say. */
export interface GoldMetadata {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly author: string | null;
  readonly published: string | null;
}

/** A page in one rendering, with what is right about it and the body that was found in it. */
export interface GoldPage {
  readonly gold: GoldMetadata;
  readonly record: ReadRecord;
  readonly paragraphs: readonly Paragraph[];
  readonly rendering: string;
}

/** Reads gold files (`.jsonl`) and, for each folder, the pages named by a gold id (`.html`, `.txt`, gzipped or not), in order of id. */
export function* goldPages(data: readonly string[]): Generator<GoldPage> {
  const gold = data.filter((file) => file.endsWith('.jsonl')).flatMap(readGold);
  const byId = new Map(gold.map((one) => [one.id, one]));
  for (const folder of data.filter((file) => statSync(file).isDirectory())) {
    for (const name of readdirSync(folder).toSorted()) {
      const one = byId.get(name.replace(/\.(?:txt|html?)(?:\.gz)?$/, ''));
      if (one) yield readPage(path.join(folder, name), name, one, path.basename(folder));
    }
  }
}

function readPage(file: string, name: string, gold: GoldMetadata, rendering: string): GoldPage {
  const raw = readFileSync(file);
  const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
  const record = decodeItem({ id: name, path: name, container: 'file', bytes }, { cleanText: false });
  return { gold, record, paragraphs: bodyOf(record), rendering };
}

function readGold(file: string): GoldMetadata[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const { id, url, title, author, published } = jsonObject<GoldMetadata>(line, file, i + 1);
    if (typeof id !== 'string' || typeof title !== 'string') {
      throw new TrainingDataError('Expected strings in `id` and `title`.', file, i + 1);
    }
    return [{ id, url: url ?? id, title, author: author ?? null, published: published ?? null }];
  });
}

/** Which of `folds` parts a page belongs to: all pages of a site to the same one. */
export function foldOf(url: string, folds: number): number {
  const host = /^[a-z]+:\/\/([^/:]+)/i.exec(url)?.[1] ?? url;
  const site = host.toLowerCase().split('.').slice(-2).join('.');
  let h = 7;
  for (let i = 0; i < site.length; i++) h = (Math.imul(h, 31) + site.charCodeAt(i)) >>> 0;
  return h % folds;
}
