import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../../pipeline/manifest/manifest.js';
import { inheritOptions } from '../../pipeline/plan/inheritOptions.js';
import { scratch } from '../scratch.js';

const folder = scratch();

/** An output folder whose stages were made with these options. */
function made(name: string, options: Readonly<Record<string, Manifest['options']>>): string {
  const output = path.join(folder, name);
  mkdirSync(output);
  for (const [stage, chosen] of Object.entries(options)) {
    const manifest: Manifest = {
      whosaid: '0.1.0',
      stage,
      version: '1',
      options: chosen,
      resources: {},
      code: '',
      input: { from: 'inputs', sha256: '' },
      output: { file: `${stage}.jsonl`, bytes: 0, sha256: '', documents: 0 },
      errors: { file: `${stage}.errors.jsonl`, documents: 0, warnings: 0 },
      run: { finished: '', seconds: 0, workers: 0, computed: 0, reused: 0 },
    };
    writeFileSync(path.join(output, `${stage}.manifest.json`), JSON.stringify(manifest));
  }
  return output;
}

const before = { read: { cleanText: true }, segment: { cleanText: true }, entities: { lexicons: 'old' } };

test.each<[string, Parameters<typeof made>[1], Parameters<typeof inheritOptions>[0], object]>([
  ['nothing was made', {}, {}, { cleanText: false }],
  ['the stages before tell', before, {}, { cleanText: true, lexicons: 'old' }],
  ['what is given counts', before, { lexicons: 'new' }, { cleanText: true, lexicons: 'new' }],
  [
    'the stage itself counts before those before it',
    { ...before, quotes: { lexicons: 'own', minScore: 0.5 } },
    {},
    { cleanText: true, lexicons: 'own', minScore: 0.5 },
  ],
  [
    'later stages do not count',
    { ...before, attribute: { minConfidence: 1 } },
    {},
    { cleanText: true, lexicons: 'old' },
  ],
  [
    'the nearest of those before counts',
    { ...before, segment: { cleanText: false } },
    {},
    { cleanText: false, lexicons: 'old' },
  ],
])('a rerun of `quotes` where %s', (name, options, given, expected) => {
  expect(inheritOptions(given, made(name, options), 'quotes', 'quotes')).toEqual(expected);
});
