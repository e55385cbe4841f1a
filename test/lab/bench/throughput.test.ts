import { expect, test } from 'vitest';
import { itemsOf } from '../../../lab/bench/documents.js';
import { throughput } from '../../../lab/bench/throughput.js';

test('every stage is timed beside bare wink', async () => {
  const items = await itemsOf('data/raw/bus-strike-live.txt');
  const rows = throughput(items, 1, 1);
  for (const name of ['read', 'segment', 'tokens', 'entities', 'quotes', 'attribute', 'whole pipeline'])
    expect(rows[name]).toMatchObject({ 'ms a document': expect.any(Number), '× wink': expect.any(Number) });
  expect(rows['wink, dump']).toMatchObject({ '× wink': 1 });
});
