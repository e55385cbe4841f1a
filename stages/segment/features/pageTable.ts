import { newColumns, type Columns } from './columns.js';
import { addContextColumns } from './contextColumns.js';
import { addHtmlColumns } from './htmlColumns.js';
import { addOwnColumns } from './ownColumns.js';
import { addPageColumns } from './pageColumns.js';
import type { Page, SubScores } from './page.js';

/** Version of the features: raised whenever a model learned with others must not be used. */
export const FEATURES = 'segment-3';

/** All columns of a page. Their order is part of the feature version; pages of HTML have more of them than dumps. */
export function pageTable(page: Page, subs: SubScores): Columns {
  const table = newColumns(page.lines.length);
  addOwnColumns(table, page, subs);
  addContextColumns(table, page, subs);
  addPageColumns(table, page, subs);
  if (page.html) addHtmlColumns(table, page, page.html, subs);
  return table;
}
