import { expect, test } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import { article } from './article.js';

const process = entities.setup({ cleanText: true });

/** [paragraphs, a family name as it stands in the last of them, the entity it belongs to]. */
const CASES: readonly [string, readonly string[], string, string][] = [
  [
    'a title tells',
    ['Anna Berg met Peter Berg in Oslo.', 'Anna Berg and Peter Berg talked.', 'Mr. Berg said he was glad.'],
    'Berg',
    'Peter Berg',
  ],
  [
    'a title tells of a woman',
    ['Anna Berg met Peter Berg in Oslo.', 'Anna Berg and Peter Berg talked.', 'Mrs. Berg said she was glad.'],
    'Berg',
    'Anna Berg',
  ],
  [
    'nearness tells',
    ['Anna Berg met Peter Berg in Oslo.', 'The hall was full.', 'Then came Anna Berg.', 'Berg laughed.'],
    'Berg',
    'Anna Berg',
  ],
  ['nothing tells', ['Anna Berg met Peter Berg in Oslo.', 'Berg laughed.'], 'Berg', 'Berg'],
];

test.each(CASES)('%s', (_, paragraphs, family, name) => {
  const last = paragraphs.at(-1)!;
  const from = paragraphs.join('\n').length - last.length;
  const found = process(article(...paragraphs)).entities.find((e) =>
    e.mentions.some((m) => m.start >= from && m.text === family),
  );
  expect(found?.name).toBe(name);
});

test('many people of one family name take linear time', () => {
  const first = ['Anna', 'Peter', 'Mary', 'Tom', 'Ruth', 'Paul', 'Emma', 'Jack'];
  const paragraphs = Array.from({ length: 3000 }, (_, i) => `${first[i % 8]} Hall${i % 700} met Hall${i % 700}.`);
  const begun = performance.now();
  process(article(...paragraphs));
  expect(performance.now() - begun).toBeLessThan(4000);
});

test('a description that two may be meant by keeps its readings, which sum to 1 at most', () => {
  const { entities: found } = process(
    article('Peter Hall met Tom Ely at the harbour.', 'He said he was glad.', 'The man left.'),
  );
  const ids = new Set(found.map((e) => e.id));
  for (const { readings } of found.flatMap((e) => e.mentions)) {
    if (!readings) continue;
    expect(readings.reduce((sum, r) => sum + r.p, 0)).toBeLessThanOrEqual(1.005);
    expect(readings.every((r) => ids.has(r.entity))).toBe(true);
  }
});
