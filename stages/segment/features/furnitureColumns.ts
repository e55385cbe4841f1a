import { FURNITURE, WORD_CLASSES, type FurnitureClass } from '../furniture/classes.js';
import type { Furniture } from '../furniture/furniture.js';
import { add, columnOf, distances, neighbours, put, windows, type Columns } from './columns.js';
import { addOpeningColumns } from './openingColumns.js';
import { sizeOf, type Page, type SubScores } from './page.js';
import { addStretchColumns } from './stretchColumns.js';
import type { ThreeParts } from './threeParts.js';

/** Longest line, in words, that a phrase stands for wherever it stands in it. */
const SHORT = 8;

/** Classes that come at an article's end. */
const CLOSING: readonly FurnitureClass[] = [
  'related',
  'comments',
  'comment-lines',
  'share',
  'subscribe',
  'author',
  'contact',
  'notes',
  'topics',
  'legal',
];

/** Columns that speak of the phrases pages are furnished with: the line's own, the nearest above and below, how many stand around. */
export function addFurnitureColumns(
  table: Columns,
  page: Page,
  furniture: Furniture,
  subs: SubScores,
  parts: ThreeParts,
): void {
  const { words } = page;
  const n = table.size;
  const marked = new Int32Array(n);
  for (let i = 0; i < n; i++)
    marked[i] = furniture.whole[i]! | (sizeOf(words, i) <= SHORT ? furniture.has[i]! : furniture.starts[i]!);
  FURNITURE.forEach((name, c) => {
    const bit = 1 << c;
    add(table, name, (i) => placeOf(furniture, i, bit));
    distances(table, name, (i) => (marked[i]! & bit) !== 0);
  });
  const classes = put(
    table,
    'furniture',
    columnOf(n, (i) => countOf(marked[i]!)),
  );
  neighbours(table, 'furniture', classes, [-3, -2, -1, 1, 2, 3]);
  const any = columnOf(n, (i) => (marked[i] === 0 ? 0 : 1));
  windows(table, 'furniture', any, [5, 15]);
  const comments = bitsOf(['comment-lines']);
  windows(
    table,
    'comment-lines',
    columnOf(n, (i) => (marked[i]! & comments ? 1 : 0)),
    [5, 15, 40],
  );
  addStretchColumns(table, page, subs, (i) => any[i] === 1);
  addClosing(table, parts.from, marked);
  addOpeningColumns(table, page);
  add(table, 'title case', (i) => words.capital[i]! / Math.max(1, sizeOf(words, i) - words.small[i]!));
  addWordClasses(table, page, furniture);
}

function addWordClasses(table: Columns, { words }: Page, furniture: Furniture): void {
  WORD_CLASSES.forEach((name, c) => {
    const counts = furniture.counts[c]!;
    const share = add(table, name, (i) => counts[i]! / (sizeOf(words, i) || 1));
    neighbours(table, name, share, [-1, 1]);
    windows(table, name, counts, [5, 15]);
  });
}

/** 0 for no phrase of the class, then by where it stands: inside, at the end, at the beginning, the whole line. */
function placeOf(furniture: Furniture, i: number, bit: number): number {
  if (furniture.whole[i]! & bit) return 4;
  if (furniture.starts[i]! & bit) return 3;
  if (furniture.ends[i]! & bit) return 2;
  return furniture.has[i]! & bit ? 1 : 0;
}

/** How many lines, and of how many classes, have spoken of an article's end since its likeliest beginning, line `from`. */
function addClosing(table: Columns, from: number, marked: Int32Array): void {
  const closing = bitsOf(CLOSING);
  const lines = new Float32Array(table.size);
  const classes = new Float32Array(table.size);
  for (let i = from, seen = 0, count = 0; i < table.size; i++) {
    const bits = marked[i]! & closing;
    seen |= bits;
    if (bits !== 0) count++;
    lines[i] = count;
    classes[i] = countOf(seen);
  }
  put(table, 'closing', lines);
  put(table, 'closing classes', classes);
}

function bitsOf(names: readonly FurnitureClass[]): number {
  return names.reduce((bits, name) => bits | (1 << FURNITURE.indexOf(name)), 0);
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
