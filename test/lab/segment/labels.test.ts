import { expect, test } from 'vitest';
import { augment } from '../../../lab/train/segment/augment.js';
import { goldLabels } from '../../../lab/train/segment/goldLabels.js';
import { compare, scoresOf, shinglesOf } from '../../../lab/train/segment/shingles.js';
import { foldOf, siteOf } from '../../../lab/train/segment/site.js';
import { logicalLines } from '../../../stages/segment/logicalLines.js';

const LEAD = 'The harbour board voted on Tuesday to close the old quay.';
const NEXT = 'Repairs are expected to take most of the winter, it said.';

test("a line is gold where the body has its words, in the body's order", () => {
  const text = ['Home', LEAD, 'More stories', LEAD, 'What now', NEXT, 'Share'].join('\n\n');
  const labels = goldLabels(text, logicalLines(text).lines, `${LEAD}\n\nWhat now\n\n${NEXT}`);
  expect([...labels].map(Math.round).filter((x) => x === 1).length).toBe(3);
  expect(labels[4]).toBe(1);
  expect(labels[0]).toBe(0);
  expect(labels[1]! + labels[3]!).toBe(1);
});

test('a body compared with itself is all right, with nothing all lost', () => {
  const gold = shinglesOf(`${LEAD} ${NEXT}`);
  expect(scoresOf([compare(gold, gold)]).F1).toBe(100);
  expect(compare(gold, shinglesOf('')).right).toBe(0);
});

test.each([
  ['https://www.news.example.co.uk/a/b', 'example.co.uk'],
  ['http://example.com', 'example.com'],
  ['https://a.b.example.org:80/x', 'example.org'],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
  expect(foldOf(site, 4)).toBe(foldOf(siteOf(url), 4));
});

test('variants of a page keep its words', () => {
  const text = `Title\n\n  • ${LEAD}\n\n${NEXT}`;
  for (const variant of ['plain', 'pasted', 'wrapped'] as const)
    expect(compare(shinglesOf(text), shinglesOf(augment(text, variant, 'id'))).right).toBe(1);
  expect(augment(text, 'cipher', 'id')).toHaveLength(text.length);
});
