import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../pipeline/journal/digest.js';
import { Journal } from '../../pipeline/journal/journal.js';
import { ENTRY_SIZE, journalEntry } from '../../pipeline/journal/journalEntry.js';
import { LineCache } from '../../pipeline/journal/lineCache.js';
import { scratch } from '../scratch.js';

const journalOf = (lines: readonly string[]): Buffer =>
  Buffer.concat(lines.map((line, n) => journalEntry(digestOf(`input ${n}`), digestOf(line), Buffer.byteLength(line))));

test('finds the entry of every input, in any order, and of no other', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 60 }), fc.integer(), (texts, hint) => {
      const lines = texts.map((text) => `${text}\n`);
      const size = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
      const journal = new Journal(journalOf(lines), size);
      expect(journal.count).toBe(lines.length);
      for (let n = lines.length - 1; n >= 0; n--) {
        expect(journal.find(digestOf(`input ${n}`), Math.abs(hint))).toBe(n);
        expect(journal.offset(n + 1) - journal.offset(n)).toBe(Buffer.byteLength(lines[n]!));
      }
      expect(journal.find(digestOf('another'), 0)).toBeUndefined();
    }),
  );
});

test('does not count what the data file does not reach, nor half an entry', () => {
  const bytes = journalOf(['one\n', 'two\n', 'three\n']);
  expect(new Journal(bytes, 14).count).toBe(3);
  expect(new Journal(bytes, 13).count).toBe(2);
  expect(new Journal(bytes.subarray(0, 2 * ENTRY_SIZE - 1), 14).count).toBe(1);
  expect(new Journal(Buffer.alloc(0), 14).count).toBe(0);
});

test('a line that is not the one the journal vouches for is not given', () => {
  const folder = scratch();
  const [records, journal] = [path.join(folder, 'lines'), path.join(folder, 'journal')];
  writeFileSync(records, 'one\nTWO\nthree\n');
  writeFileSync(journal, journalOf(['one\n', 'two\n', 'three\n']));
  const cache = LineCache.open(records, journal)!;
  expect([0, 1, 2].map((n) => cache.find(digestOf(`input ${n}`))?.bytes.toString())).toEqual([
    'one\n',
    undefined,
    'three\n',
  ]);
  cache.close();
});
