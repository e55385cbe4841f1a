import { add, put, type Columns } from './columns.js';
import { sizeOf, type Page, type SubScores } from './page.js';

const LONG = 60;

/** Columns that speak of the stretch of lines between one line of furniture and the next: its words above and below a line, how good they are. */
export function addStretchColumns(table: Columns, page: Page, subs: SubScores, ends: (i: number) => boolean): void {
  const { words } = page;
  const n = table.size;
  const above = new Float32Array(n);
  const below = new Float32Array(n);
  let largest = 1;
  for (let i = 0, sum = 0; i < n; i++) {
    if (ends(i)) sum = 0;
    above[i] = sum;
    if (!ends(i)) sum += sizeOf(words, i);
    largest = Math.max(largest, sum);
  }
  for (let i = n - 1, sum = 0; i >= 0; i--) {
    sum = ends(i) ? 0 : sum + sizeOf(words, i);
    below[i] = sum;
  }
  put(table, 'stretch words<', above);
  put(table, 'stretch words>', below);
  add(table, 'stretch share', (i) => (above[i]! + below[i]!) / largest);
  put(table, 'stretch own', meanScores(page, subs, ends));
}

/** The mean of the lines' own scores over each stretch, weighed by words. */
function meanScores({ words }: Page, { own }: SubScores, ends: (i: number) => boolean): Float32Array {
  const n = own.length;
  const means = new Float32Array(n);
  for (let from = 0; from < n;) {
    let sum = 0;
    let all = 1;
    let to = from;
    do {
      const weight = ends(to) ? 0 : Math.min(LONG, 1 + sizeOf(words, to));
      sum += weight * Math.max(-4, Math.min(4, own[to]!));
      all += weight;
      to++;
    } while (to < n && !ends(to));
    means.fill(sum / all, from, to);
    from = to;
  }
  return means;
}
