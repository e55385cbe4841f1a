import { expect, test } from 'vitest';
import { newColumns } from '../../stages/segment/features/columns.js';
import { addFurnitureColumns } from '../../stages/segment/features/furnitureColumns.js';
import { addOpeningColumns } from '../../stages/segment/features/openingColumns.js';
import { threeParts } from '../../stages/segment/features/threeParts.js';
import { pageOf } from '../../stages/segment/pageOf.js';

const TEXT = [
  'Ferry stops for the winter',
  'Ada Berg',
  'The last boat left the harbour of Vale on Friday night.',
  'Related articles',
  'Ferry stops for the winter: islanders ask who will bring the post',
  'Ada Berg has told of boats since 2011.',
].join('\n\n');
const page = pageOf({ text: TEXT });
const zeros = new Float32Array(page.lines.length);
const subs = { own: zeros, around: zeros, before: zeros, after: zeros, block: zeros, known: zeros };
const parts = threeParts(zeros, zeros, zeros, () => 1);

/** A column of the table by its name. */
function columnsOf(fill: (table: ReturnType<typeof newColumns>) => void): (name: string) => number[] {
  const table = newColumns(page.lines.length);
  fill(table);
  return (name) => [...table.columns[table.names.indexOf(name)]!];
}

test('tells lines that begin with all of another, and how many begin with a line', () => {
  const column = columnsOf((table) => addOpeningColumns(table, page));
  expect(column('opens as')).toEqual([0, 0, 0, 0, 5, 2]);
  expect(column('opening of')).toEqual([1, 1, 0, 0, 0, 0]);
});

test('tells how far the nearest line of a class is, and the words of the stretch around a line', () => {
  const column = columnsOf((table) => addFurnitureColumns(table, page, page.furniture!, subs, parts));
  expect(column('related')).toEqual([0, 0, 0, 4, 0, 0]);
  expect(column('related>')).toEqual([3, 2, 1, 99, 99, 99]);
  expect(column('related<')).toEqual([99, 99, 99, 99, 1, 2]);
  expect(column('stretch words<')).toEqual([0, 5, 7, 0, 0, 12]);
  expect(column('stretch words>')).toEqual([18, 13, 11, 0, 20, 8]);
  expect(column('closing')).toEqual([0, 0, 0, 1, 1, 1]);
});
