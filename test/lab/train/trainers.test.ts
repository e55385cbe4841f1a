import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trainers } from '../../../lab/train/trainers.js';

const folders = readdirSync('lab/train', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`lab/train/${entry.name}/index.ts`))
  .map((entry) => entry.name)
  .toSorted();

test('every trainer folder is listed, under its own name', async () => {
  expect(Object.keys(trainers).toSorted()).toEqual(folders);
  for (const [name, load] of Object.entries(trainers)) expect((await load()).trainer.name).toBe(name);
});
