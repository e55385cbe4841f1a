import { expect, test } from 'vitest';
import type { Paragraph, Span } from '../../stages/records/index.js';
import { withoutCredits } from '../../stages/segment/withoutCredits.js';

const TEXT = `By Anna Lindqvist
Senior Staff Writer
Published on: 3 May 2024
The board met on Monday, and Anna Lindqvist spoke on 3 May 2024.
Staff writers were there.
Editor`;

const spanOf = (said: string, from = 0): Span => {
  const start = TEXT.indexOf(said, from);
  return { start, end: start + said.length, text: said };
};
const paragraphs = TEXT.split('\n').map((line): Paragraph =>
  Object.assign({ role: 'paragraph' as const }, spanOf(line)),
);
const left = (byline?: Span, published?: Span): string[] =>
  withoutCredits(paragraphs, { byline, published }).map((paragraph) => paragraph.text.slice(0, 9));

test('takes out lines that are byline, date or role alone', () => {
  expect(left(spanOf('Anna Lindqvist'), spanOf('3 May 2024'))).toEqual(['The board', 'Staff wri', 'Editor']);
});

test('leaves sentences that hold the name or the date', () => {
  const far = TEXT.indexOf('and Anna');
  expect(left(spanOf('Anna Lindqvist', far), spanOf('3 May 2024', far))).toEqual([
    'By Anna L',
    'Published',
    'The board',
    'Staff wri',
    'Editor',
  ]);
});
