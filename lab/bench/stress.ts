import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Row } from '../evaluate/report.js';
import { measuredRun } from './measuredRun.js';

const PARAGRAPH =
  'The harbour master of Port Hallow, Orla Venn, said on Monday that the old pier would close. “It is not safe,” she told reporters.';

/** Seconds below which a time is mostly noise. */
const LEAST = 0.1;

/** Pages that break what is not linear in the text, by size from 0 to 1. */
const PAGES: Readonly<Record<string, (size: number) => string>> = {
  '200,000 quotation marks': (size) => `${PARAGRAPH}\n\n${'“a” "b" '.repeat(50_000 * size)}\n`,
  '200,000 opening marks': (size) => `${PARAGRAPH}\n\n${'said “'.repeat(200_000 * size)}\n`,
  '5 MB without a space': (size) => `${PARAGRAPH}\n\n${'x'.repeat(5_000_000 * size)}\n`,
  '100,000 lines': (size) => `${PARAGRAPH}\n\n`.repeat(100_000 * size),
  '100,000 short lines': (size) => `${PARAGRAPH}\n${'Home\n'.repeat(100_000 * size)}`,
  '40,000 nested elements': (size) =>
    `<html><body>${'<div>'.repeat(40_000 * size)}<p>${PARAGRAPH}</p>${'</div>'.repeat(40_000 * size)}</body></html>`,
};

/**
 * Processor time of a run over each page at half and at full size, less the time of a run over a small page. Twice the text should take about
 * twice as long: `growth` is the ratio, 2 for linear, 4 for quadratic.
 */
export function stress(folder: string): Record<string, Row> {
  mkdirSync(folder, { recursive: true });
  const time = (name: string, content: string): number => {
    const file = path.join(folder, `${name.replace(/\W+/g, '-')}${content.startsWith('<html') ? '.html' : '.txt'}`);
    writeFileSync(file, content);
    return measuredRun(file, path.join(folder, 'out'), '--workers', '0').cpuSeconds;
  };
  const start = Math.min(time('small', PARAGRAPH), time('small', PARAGRAPH));
  const rows: Record<string, Row> = {};
  for (const [name, page] of Object.entries(PAGES)) {
    const half = time(name, page(0.5)) - start;
    const full = time(name, page(1)) - start;
    rows[name] = {
      'half, CPU s': half.toFixed(2),
      'full, CPU s': full.toFixed(2),
      growth: half < LEAST ? 'too short to tell' : (full / half).toFixed(1),
    };
  }
  return rows;
}
