import { expect, test } from 'vitest';
import { segment } from '../../stages/segment/index.js';
import { paragraphsOf, recordOf } from './recordOf.js';

const PAGE = `Menu
  • Home
  • World

Mayor opens the new bridge

The mayor of Larkfield opened the new bridge over the river on Monday, two years after work on it began.

"This bridge belongs to everyone in this town," the mayor told a crowd of about three hundred people.

The bridge cost nine million pounds and was paid for by the county and by a national fund for roads.

  • About us
  • Privacy
`;

test('keeps the prose of a page and drops its menus', () => {
  const paragraphs = paragraphsOf(PAGE);
  expect(paragraphs.map((p) => p.text.slice(0, 9))).toEqual(['The mayor', '"This bri', 'The bridg']);
  for (const p of paragraphs) expect(PAGE.slice(p.start, p.end)).toBe(p.text);
});

test('makes one paragraph of sentences that stand in one line, whatever its length', () => {
  const article = PAGE.split('\n\n').slice(2, -1).join(' ');
  const text = `Home World ${'Log in '.repeat(40)} ${`${article} `.repeat(3)} `.repeat(2);
  const paragraphs = paragraphsOf(text);
  expect(paragraphs.some((p) => p.text.includes(article))).toBe(true);
});

test('takes clean text as a paragraph a line', () => {
  const text = '  First line.\n\n- Second line \r\nThird';
  const { paragraphs } = segment.setup({ cleanText: true })(recordOf(text));
  expect(paragraphs.map((p) => p.text)).toEqual(['First line.', '- Second line', 'Third']);
});

test.each(['', ' \n\t\n', 'Home\nAbout us\nLog in'])('finds no article in %j and says so', (text) => {
  const record = segment.setup({ cleanText: false })(recordOf(text));
  expect(record.paragraphs).toEqual([]);
  expect(record.issues?.[0]?.code).toBe('no-article');
});
