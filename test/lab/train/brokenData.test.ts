import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { TrainArguments } from '../../../lab/train/trainer.js';
import { trainers } from '../../../lab/train/trainers.js';
import { scratch } from '../../scratch.js';

const folder = scratch();
const GOOD = JSON.stringify({
  id: 'a',
  url: 'https://a.example',
  title: 'Rain',
  text: 'It rained.',
  body: 'It rained.',
  entities: [],
  attributions: [],
});
const UNTIL_LINE_2 = `${GOOD}\n{"id": "b`;

test.each<[string, string, string, RegExp]>([
  ['quotes', 'data.jsonl', UNTIL_LINE_2, /data\.jsonl:2: expected a JSON object/],
  ['quotes', 'few.jsonl', GOOD, /few\.jsonl: expected at least 6 articles with attributions, got 1 with 0/],
  ['quotes', 'none.jsonl', '', /none\.jsonl: expected at least 6 articles/],
  ['names', 'data.jsonl', UNTIL_LINE_2, /data\.jsonl:2: expected a JSON object/],
  ['names', 'data.jsonl', '[1]', /data\.jsonl:1: expected a JSON object/],
  ['resolution', 'data.jsonl', UNTIL_LINE_2, /data\.jsonl:2: expected a JSON object/],
  ['resolution', 'said.jsonl', '{"id": "a", "quotes": []}', /said\.jsonl:1: Expected `id` and `body`/],
  ['resolution', 'said.jsonl', '{"id": "a", "quotes":', /said\.jsonl:1: expected a JSON object/],
  ['attribute', 'data.jsonl', `${GOOD}\n{"id": "b`, /data\.jsonl:2: expected a JSON object/],
  ['metadata', 'data.jsonl', UNTIL_LINE_2, /data\.jsonl:2: expected a JSON object/],
  ['segment', 'gold.jsonl', UNTIL_LINE_2, /gold\.jsonl:2: expected a JSON object/],
])('train %s names the line of %s that cannot be used, and writes nothing', async (name, file, text, message) => {
  const data = path.join(folder, name);
  const output = path.join(folder, `${name}-models`);
  for (const made of [data, output]) mkdirSync(made, { recursive: true });
  writeFileSync(path.join(data, file), text);
  const given = file === 'gold.jsonl' ? data : path.join(data, file);
  const args: TrainArguments = { data: [given], output, options: {}, log: () => {}, progress: () => {} };
  const { trainer } = await trainers[name]!();
  await expect(async () => trainer.run(args)).rejects.toThrow(message);
  expect(readdirSync(output)).toEqual([]);
});
