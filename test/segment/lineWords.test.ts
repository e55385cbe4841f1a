import { expect, test } from 'vitest';
import { MOST_HASHES, wordHashes } from '../../stages/segment/features/hashes.js';
import { lineWords } from '../../stages/segment/features/lineWords.js';

/** The words of lines, each line a string. */
function wordsOf(...lines: string[]) {
  const text = lines.join('\n');
  let at = 0;
  return lineWords(
    text,
    lines.map((line) => {
      const start = at;
      at += line.length + 1;
      return { start, end: start + line.length };
    }),
  );
}

test.each([
  ['12 comments', '37 comments', true],
  ['12 comments', '137 comments', false],
  ['2 days ago at 7.47', '5 days ago at 8.12', true],
  ['Two comments', '12 comments', false],
])('%j and %j have the same words but for digits: %s', (one, other, same) => {
  const words = wordsOf(one, other);
  const hashes = [0, 1].map((i) => {
    const out = new Uint32Array(MOST_HASHES);
    return out.slice(0, wordHashes(words, i, out)).join();
  });
  expect(hashes[0] === hashes[1]).toBe(same);
});

test.each([
  ['3 The ferry stops', 'The ferry stops', true],
  ['Week 3', 'Week 4', false],
  ['The ferry', 'THE FERRY', true],
])('%j says the same as %j: %s', (one, other, same) => {
  const { whole } = wordsOf(one, other);
  expect(whole[0] === whole[1]).toBe(same);
});

test.each([
  ['Ann Poe, 3 May', 'Joe Roe, 9 Jan', true],
  ['Ann Poe, 3 May', 'ann poe, 3 May', false],
  ['Ann Poe, 3 May', 'Ann Poe, 30 May', false],
])('%j has the shape of %j: %s', (one, other, same) => {
  const { shape } = wordsOf(one, other);
  expect(shape[0] === shape[1]).toBe(same);
});
