import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../../lab/schemas/schemaFiles.js';
import { mapStages, read } from '../../../stages/index.js';

const files = schemaFiles();

test('every stage has a schema file, and so have errors and manifests', () => {
  const names = [read.name, ...mapStages.map((stage) => stage.name)];
  expect([...files.keys()]).toEqual([...names, 'errors', 'manifest'].map((name) => `${name}.json`));
  expect(readdirSync('data/schemas').toSorted()).toEqual([...files.keys()].toSorted());
});

test.each([...files])('data/schemas/%s is current (else: npm run schemas)', (name, content) => {
  expect(readFileSync(`data/schemas/${name}`, 'utf8')).toBe(content);
});
