import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RawItem } from '../../stages/read/item.js';
import { table, type Row } from '../evaluate/report.js';
import { conditions } from './conditions.js';
import { itemsOf, repeatFiles } from './documents.js';
import { PARTS, type BenchFlags, type Part } from './flags.js';
import { measuredRun } from './measuredRun.js';
import { stress } from './stress.js';
import { throughput } from './throughput.js';

type Rows = Record<string, Row>;

const TITLES: Readonly<Record<Part, string>> = {
  speed: 'One thread, beside bare wink-nlp (sbd, pos) over the same texts',
  workers: 'Two workers against one',
  memory: 'Peak resident memory',
  start: 'Cold start: the pages once, from the command line',
  stress: 'Time by size: twice the text, growth 2 = linear',
};

/** Measures the parts asked for and prints them with their conditions. */
export async function bench(flags: BenchFlags): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'whosaid-bench-'));
  try {
    const items = await itemsOf(flags.input);
    const result: Record<string, unknown> = { conditions: conditions(), documents: items.length };
    if (!flags.json) process.stdout.write(`${Object.values(conditions()).join(' · ')}\n${items.length} documents\n`);
    for (const part of flags.only ?? PARTS) {
      const rows = measure[part](items, flags, path.join(work, part));
      result[part] = rows;
      if (!flags.json) process.stdout.write(`\n${TITLES[part]}\n${table(rows)}\n`);
    }
    if (flags.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const measure: Readonly<Record<Part, (items: readonly RawItem[], flags: BenchFlags, folder: string) => Rows>> = {
  speed: (items, { rounds }) => throughput(items, rounds),
  workers: (items, _flags, folder) => {
    const rows: Rows = {};
    const input = folder;
    repeatFiles(items, 2000, input);
    const [one, two] = ['1', '2'].map((n) => measuredRun(input, `${folder}-out`, '--workers', n));
    rows['1 worker'] = { documents: 2000, seconds: one!.seconds.toFixed(1) };
    rows['2 workers'] = {
      documents: 2000,
      seconds: two!.seconds.toFixed(1),
      faster: `${(one!.seconds / two!.seconds).toFixed(2)} ×`,
    };
    return rows;
  },
  memory: (items, _flags, folder) => {
    const rows: Rows = {};
    for (const count of [500, 5000]) {
      const input = path.join(folder, String(count));
      repeatFiles(items, count, input);
      const { seconds, megabytes, cpuSeconds } = measuredRun(input, `${folder}-out`);
      rows[`${count} documents`] = {
        megabytes: Math.round(megabytes),
        seconds: seconds.toFixed(1),
        'CPU s': cpuSeconds.toFixed(1),
      };
    }
    return rows;
  },
  start: (_items, { input }, folder) => {
    const runs = Array.from({ length: 5 }, () => measuredRun(input, `${folder}-out`)).toSorted(
      (a, b) => a.seconds - b.seconds,
    );
    return {
      'all pages': {
        'seconds, middle of 5': runs[2]!.seconds.toFixed(2),
        fastest: runs[0]!.seconds.toFixed(2),
        megabytes: Math.round(runs[2]!.megabytes),
      },
    };
  },
  stress: (_items, _flags, folder) => stress(folder),
};
