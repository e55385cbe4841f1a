import { expect, test } from 'vitest';
import { FURNITURE, WORD_CLASSES } from '../../stages/segment/furniture/classes.js';
import { furniture } from '../../stages/segment/furniture/furniture.js';
import { loadFurniture } from '../../stages/segment/furniture/loadFurniture.js';
import { phraseTable, type Entry } from '../../stages/segment/furniture/phraseTable.js';
import { lineWords } from '../../stages/segment/features/lineWords.js';

const ENTRIES: readonly Entry[] = [
  { phrase: 'ferry notes', anchor: 'anywhere', bits: 1 },
  { phrase: 'ferry notes of the week', anchor: 'anywhere', bits: 2 },
  { phrase: 'harbour', anchor: 'whole', bits: 4 },
  { phrase: 'see', anchor: 'start', bits: 8 },
  { phrase: 'N boats', anchor: 'anywhere', bits: 16 },
  { phrase: '関連記事', anchor: 'whole', bits: 32 },
  { phrase: 'sea', anchor: 'word', bits: 1 },
];

const wordsOf = (line: string) => lineWords(line, [{ start: 0, end: line.length }]);

test.each([
  ['Ferry notes', { whole: 1, starts: 1, ends: 1, has: 1 }],
  ['Our FERRY notes', { whole: 0, starts: 0, ends: 1, has: 1 }],
  ['Ferry notes of the week', { whole: 2, starts: 3, ends: 2, has: 3 }],
  ['Ferry', { whole: 0, starts: 0, ends: 0, has: 0 }],
  ['Harbour', { whole: 4, starts: 4, ends: 4, has: 4 }],
  ['Harbour (12)', { whole: 4, starts: 4, ends: 0, has: 4 }],
  ['The harbour', { whole: 0, starts: 0, ends: 0, has: 0 }],
  ['See: Ferry notes', { whole: 0, starts: 8, ends: 1, has: 9 }],
  ['We see', { whole: 0, starts: 0, ends: 0, has: 0 }],
  ['7 boats', { whole: 16, starts: 16, ends: 16, has: 16 }],
  ['1250 boats', { whole: 16, starts: 16, ends: 16, has: 16 }],
  ['関連記事', { whole: 32, starts: 32, ends: 32, has: 32 }],
])('finds phrases in %j by where they stand', (line, expected) => {
  const { whole, starts, ends, has } = furniture(wordsOf(line), phraseTable(ENTRIES));
  expect({ whole: whole[0], starts: starts[0], ends: ends[0], has: has[0] }).toEqual(expected);
});

test('words of a class are counted wherever they stand', () => {
  const { counts } = furniture(wordsOf('The sea, and still the sea'), phraseTable(ENTRIES));
  expect(counts.map(([first]) => first)).toEqual([2, 0, 0, 0]);
});

test.each([
  ['Related articles', 'related'],
  ['Leave a reply', 'comments'],
  ['3 hours ago', 'comment-lines'],
  ['Sign up for our newsletter', 'subscribe'],
  ['Share on Facebook', 'share'],
  ['Weiterlesen', 'related'],
  ['Все права защищены', 'legal'],
  ['More', 'navigation'],
  ['N boats', undefined],
])('%j is furniture of the class %s', (line, name) => {
  const { whole } = furniture(wordsOf(line), loadFurniture());
  expect(FURNITURE.filter((_, c) => whole[0]! & (1 << c))).toEqual(
    name === undefined ? [] : expect.arrayContaining([name]),
  );
});

test('prose is no furniture, and its little words are counted', () => {
  const { whole, counts } = furniture(wordsOf('The ferry was late, but we had a book with us.'), loadFurniture());
  expect(whole[0]).toBe(0);
  expect(counts[WORD_CLASSES.indexOf('function-words')]![0]).toBeGreaterThan(5);
  expect(counts[WORD_CLASSES.indexOf('first-person')]![0]).toBe(2);
});
