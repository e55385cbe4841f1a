import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapStages, read } from '../../stages/index.js';
import type { AttributeRecord } from '../../stages/records/index.js';
import { aspectsOf } from './aspects.js';
import { expectedFile, expectedPages } from './expected.js';

/** `npm run pages` lists what is wrong today anew; to be looked at before it is committed. */
const relist = process.env['PAGES'] === 'relist';
const options = { cleanText: false };
const records = new Map<string, AttributeRecord>();

beforeAll(async () => {
  const steps = mapStages.map((stage) => stage.setup(options) as unknown as (record: object) => object);
  for await (const event of read.walk([path.join('data', 'raw')], options)) {
    if (event.kind === 'problem') throw new Error(event.problem.message);
    const record = steps.reduce((doc, step) => step(doc), read.decode(event.item, options) as object);
    records.set(path.basename(event.item.path), record as AttributeRecord);
  }
});

const pages = expectedPages();

test('every sample page has an expectation', () => {
  expect(pages.map(([, { page }]) => page).toSorted()).toEqual(readdirSync(path.join('data', 'raw')).toSorted());
});

describe.each(pages)('%s', (slug, expected) => {
  test('is as expected, but for what is known', () => {
    const aspects = aspectsOf(expected, records.get(expected.page)!);
    const known = expected.known ?? [];
    const wrong = aspects.filter(({ right }) => !right);
    if (relist) {
      const file = JSON.parse(readFileSync(expectedFile(slug), 'utf8')) as Record<string, unknown>;
      delete file['known'];
      if (wrong.length) file['known'] = wrong.map(({ name }) => name);
      writeFileSync(expectedFile(slug), `${JSON.stringify(file, null, 2)}\n`);
      return;
    }
    expect(
      wrong.filter(({ name }) => !known.includes(name)),
      'wrong, and not known to be',
    ).toEqual([]);
    expect(
      known.filter((name) => !wrong.some((aspect) => aspect.name === name)),
      'known to be wrong, but right',
    ).toEqual([]);
  });
});
