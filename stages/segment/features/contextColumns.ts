import * as is from './charClass.js';
import { add, columnOf, distances, neighbours, windows, type Columns } from './columns.js';
import { sizeOf, type Page, type SubScores } from './page.js';

/** Columns that speak of the lines around each line. */
export function addContextColumns(table: Columns, page: Page, subs: SubScores): void {
  const { words, lines } = page;
  const n = table.size;
  const column = (value: (i: number) => number): Float32Array => columnOf(n, value);
  const size = column((i) => sizeOf(words, i));
  const ends = column((i) => (words.closes[i] === is.STOP ? 1 : 0));
  const chance = column((i) => 1 / (1 + Math.exp(-subs.own[i]!)));
  neighbours(table, 'words', size, [-3, -2, -1, 1, 2, 3]);
  neighbours(table, 'ends', ends, [-2, -1, 1, 2]);
  neighbours(table, 'own', subs.own, [-3, -2, -1, 1, 2, 3], -9);
  neighbours(table, 'around', subs.around, [-2, -1, 1, 2], -9);
  neighbours(
    table,
    'capital',
    column((i) => words.capital[i]! / (size[i]! || 1)),
    [-1, 1],
  );
  neighbours(
    table,
    'bullet',
    column((i) => (lines[i]!.bullet ? 1 : 0)),
    [-1, 1],
  );
  neighbours(
    table,
    'gap',
    column((i) => lines[i]!.gap),
    [-1, 2],
  );
  add(table, 'indent step', (i) => lines[i]!.indent - (lines[i - 1]?.indent ?? 0));
  add(table, 'indent step after', (i) => (lines[i + 1]?.indent ?? 0) - lines[i]!.indent);
  const prose = column((i) => (ends[i] && size[i]! >= 8 ? Math.min(100, size[i]!) : 0));
  windows(table, 'prose', prose, [5, 15, 40]);
  windows(
    table,
    'own',
    column((i) => Math.max(-4, Math.min(4, subs.own[i]!))),
    [2, 5, 15],
  );
  windows(
    table,
    'around',
    column((i) => Math.max(-4, Math.min(4, subs.around[i]!))),
    [2, 5],
  );
  windows(
    table,
    'mass',
    column((i) => chance[i]! * Math.min(100, size[i]!)),
    [5, 15],
  );
  windows(
    table,
    'short',
    column((i) => (size[i]! < 8 ? 1 : 0)),
    [5, 15],
  );
  windows(
    table,
    'dated',
    column((i) => (words.digits[i]! > 0 && size[i]! < 12 ? 1 : 0)),
    [5, 15],
  );
  windows(table, 'double', repeated(page, table.size), [5, 15]);
  addPeriods(table, page);
  const good = (i: number): boolean => size[i]! >= 8 && chance[i]! > 0.6 && ends[i] === 1;
  const { before, after } = distances(table, 'to good', good);
  add(table, 'to good', (i) => before[i]! + after[i]!);
}

const BUCKETS = [2, 4, 8, 15, 31];
const AROUND = 10;

/** How regularly forms of lines come back one to four lines on: comments and lists of teasers are regular, prose is not. */
function addPeriods(table: Columns, { words, lines }: Page): void {
  const n = table.size;
  const forms = columnOf(n, (i) => {
    const size = sizeOf(words, i);
    const bucket = BUCKETS.filter((limit) => size >= limit).length;
    const dated = words.digits[i]! > 0 && size < 12 ? 2 : 0;
    return bucket * 8 + (words.closes[i] === is.STOP ? 4 : 0) + dated + (lines[i]!.bullet ? 1 : 0);
  });
  for (const lag of [1, 2, 3, 4]) {
    const same = new Float64Array(n + 1);
    for (let i = 0; i < n; i++) same[i + 1] = same[i]! + (forms[i] === forms[i + lag] ? 1 : 0);
    add(table, `period ${lag}`, (i) => {
      const from = Math.max(0, i - AROUND);
      const to = Math.min(n, i + AROUND + 1);
      return (same[to]! - same[from]!) / (to - from);
    });
  }
}

/** 1 for lines that come more than once on the page. */
function repeated({ words }: Page, n: number): Float32Array {
  const seen = new Set<number>();
  const again = new Set<number>();
  for (const whole of words.whole) (seen.has(whole) ? again : seen).add(whole);
  return columnOf(n, (i) => (again.has(words.whole[i]!) ? 1 : 0));
}
