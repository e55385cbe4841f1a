import { newColumns, type Columns } from './columns.js';
import { addContextColumns } from './contextColumns.js';
import { addFurnitureColumns } from './furnitureColumns.js';
import { addHtmlColumns } from './htmlColumns.js';
import { addOwnColumns } from './ownColumns.js';
import { addPageColumns } from './pageColumns.js';
import { sizeOf, type Page, type SubScores } from './page.js';
import { threeParts } from './threeParts.js';

/** Versions of the features of either kind of page: raised whenever a model learned with others must not be used. */
export const FEATURES = { dump: 'segment-4', html: 'segment-3' } as const;

/** All columns of a page. Their order is part of the feature version; pages of HTML have others than dumps. */
export function pageTable(page: Page, subs: SubScores): Columns {
  const table = newColumns(page.lines.length);
  const weight = (i: number): number => 1 + Math.min(3, sizeOf(page.words, i) / 15);
  const parts = threeParts(subs.before, subs.own, subs.after, weight);
  addOwnColumns(table, page, subs);
  addContextColumns(table, page, subs);
  addPageColumns(table, page, subs, parts);
  if (page.html) addHtmlColumns(table, page, page.html, subs);
  if (page.furniture) addFurnitureColumns(table, page, page.furniture, subs, parts);
  return table;
}
