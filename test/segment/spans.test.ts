import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../stages/records/index.js';
import { segment } from '../../stages/segment/index.js';
import { recordOf } from './recordOf.js';

const run = segment.setup({ cleanText: false });
const clean = segment.setup({ cleanText: true });

const word = fc.constantFrom(
  'the',
  'Board',
  'said',
  'quay',
  '“no',
  'it”',
  'und',
  '東京',
  'Ünïcode',
  '2021',
  '—',
  '…',
  '\u00ad',
  '💧',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
const line = fc.oneof(
  sentence,
  fc.constantFrom('', '  ', '\t', '• Home', '   * Log in', 'Related News', '\u0000', '\r', 'Advertisement', '   '),
  fc.string({ maxLength: 60 }),
);
const page = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

function check(text: string, paragraphs: readonly Paragraph[]): void {
  let last = 0;
  for (const { start, end, text: said } of paragraphs) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).toBe(said);
    last = end;
  }
}

describe('paragraphs of any page', () => {
  test('stand in the text, in order, apart from each other', () => {
    fc.assert(
      fc.property(page, (text) => {
        check(text, run(recordOf(text)).paragraphs);
        check(text, clean(recordOf(text)).paragraphs);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['100,000 short lines', 'Home page\n'.repeat(100_000)],
    ['100,000 sentences', `${'The board said that the quay would stay closed. '.repeat(3).trim()}\n`.repeat(20_000)],
    ['one line of 5 MB', 'The board said no. '.repeat(270_000)],
    ['5 MB without a space', 'x'.repeat(5_000_000)],
    ['200,000 quotation marks', '“'.repeat(200_000)],
    ['100,000 line ends', '\n'.repeat(100_000)],
  ])(
    'are found in %s in time',
    (_name, text) => {
      check(text, run(recordOf(text)).paragraphs);
    },
    60_000,
  );
});
