import { describe, expect, it } from 'vitest';
import { bareText } from '../../../lab/train/segment/bareText.js';
import { pageOf } from '../../../stages/segment/pageOf.js';

const TEXT = [
  'Menu',
  'Harbour bridge opens',
  'By Ada Lind',
  'First part.',
  'Second part.',
  'Third part.',
  'Read next',
].join('\n\n');
const LABELS = [0, 0, 0, 1, 1, 1, 0];

/** Gives the values in turn. */
const given = (...values: number[]): (() => number) => {
  let at = 0;
  return () => values[at++] ?? 0;
};

describe('bareText', () => {
  it.each([
    ['the article alone', given(0, 0, 0.5), 'First part.\n\nSecond part.\n\nThird part.'],
    ['a line above', given(0.2, 0, 0.5), 'By Ada Lind\n\nFirst part.\n\nSecond part.\n\nThird part.'],
    ['the first part alone', given(0, 0.9, 0.1, 0.5), 'First part.\n\nSecond part.'],
    ['the first part, and what stands below', given(0, 0.9, 0.1, 0.1), 'First part.\n\nSecond part.\n\nRead next'],
    ['the whole page', given(0.99, 0, 0.1), TEXT],
  ])('leaves %s', (_, next, expected) => {
    expect(bareText(pageOf({ text: TEXT }), LABELS, next)).toBe(expected);
  });

  it('leaves nothing of a page without an article', () => {
    expect(
      bareText(
        pageOf({ text: TEXT }),
        LABELS.map(() => 0),
        given(),
      ),
    ).toBe('');
  });
});
