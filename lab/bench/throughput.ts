import { mapStages, read } from '../../stages/index.js';
import { tokensOf } from '../../stages/language/tokens.js';
import type { RawItem } from '../../stages/read/item.js';
import type { ReadRecord, SegmentRecord } from '../../stages/records/index.js';
import type { Row } from '../evaluate/report.js';
import { bareWink } from './bareWink.js';

/** Documents a round at least: fewer are repeated. */
const LEAST = 120;
const options = { cleanText: false };

type Times = Record<string, number>;

/**
 * Milliseconds a document of every stage and of the whole, on one thread, beside bare wink-nlp over the same texts: the dump for the
 * whole and for `read` and `segment`, the article for what works on the article. The middle of `rounds`, in each of which wink and
 * the stages take turns; one round before them warms up. Fewer than
 * `least` items are repeated.
 */
export function throughput(items: readonly RawItem[], rounds: number, least = LEAST): Record<string, Row> {
  const repeats = Math.ceil(least / items.length);
  const documents = Array.from({ length: repeats }, () => items).flat();
  const wink = bareWink();
  const steps = mapStages.map((stage) => ({
    name: stage.name,
    step: stage.setup(options) as unknown as (record: object) => object,
  }));
  const all: Times[] = [];
  for (let round = 0; round <= rounds; round++) {
    const times: Times = {};
    const timed = <T>(name: string, work: () => T): T => {
      const start = performance.now();
      const result = work();
      times[name] = (times[name] ?? 0) + performance.now() - start;
      return result;
    };
    for (const item of documents) {
      const dump = timed('read', () => read.decode(item, options)) as ReadRecord;
      timed('wink, dump', () => wink(dump.text));
      let record: object = dump;
      for (const { name, step } of steps) {
        record = timed(name, () => step(record));
        if (name !== 'segment') continue;
        const { paragraphs } = record as SegmentRecord;
        timed('wink, article', () => wink(paragraphs.map((p) => p.text).join('\n')));
        timed('tokens', () => tokensOf(paragraphs));
      }
      timed('JSON', () => JSON.stringify(record));
    }
    if (round > 0) all.push(times);
  }
  return rowsOf(all, documents.length);
}

function rowsOf(all: readonly Times[], documents: number): Record<string, Row> {
  const names = Object.keys(all[0]!);
  const stages = names.filter((name) => !name.startsWith('wink'));
  const sum = (times: Times, parts: readonly string[]): number =>
    parts.reduce((total, name) => total + times[name]!, 0);
  const row = (parts: readonly string[], base: string): Row => ({
    'ms a document': round2(middle(all.map((times) => sum(times, parts) / documents))),
    'documents a second': Math.round(1000 / middle(all.map((times) => sum(times, parts) / documents))),
    '× wink': round2(middle(all.map((times) => sum(times, parts) / times[base]!))),
    over: base.replace('wink, ', ''),
  });
  const rows: Record<string, Row> = {};
  for (const name of names) {
    const dump = ['read', 'segment', 'JSON', 'wink, dump'].includes(name);
    rows[name] = row([name], dump ? 'wink, dump' : 'wink, article');
  }
  rows['tokens + quotes'] = row(['tokens', 'quotes'], 'wink, article');
  rows['entities + attribute'] = row(['entities', 'attribute'], 'wink, article');
  rows['whole pipeline'] = row(stages, 'wink, dump');
  return rows;
}

const round2 = (x: number): number => Math.round(100 * x) / 100;

function middle(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
