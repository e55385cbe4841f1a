import { mix } from '../../model/hash.js';
import { put, type Columns } from './columns.js';
import type { LineWords } from './lineWords.js';
import { sizeOf, type Page } from './page.js';

/** Most words of a line that is the beginning of another. */
const LONGEST = 12;

/**
 * Whether a line begins with all of another (a name and what is told of it, a headline and its teaser), in words of the longest such, and
 * how many lines begin with all of it. Lines of one word are left out.
 */
export function addOpeningColumns(table: Columns, { words }: Page): void {
  const openings = new Map<number, number>();
  const wholes = new Set<number>();
  for (let i = 0; i < table.size; i++) {
    const size = sizeOf(words, i);
    visitOpenings(words, i, (hash, length) => {
      if (length === size) wholes.add(hash);
      else openings.set(hash, (openings.get(hash) ?? 0) + 1);
    });
  }
  const longest = new Float32Array(table.size);
  const times = new Float32Array(table.size);
  for (let i = 0; i < table.size; i++) {
    const size = sizeOf(words, i);
    visitOpenings(words, i, (hash, length) => {
      if (length === size) times[i] = openings.get(hash) ?? 0;
      else if (wholes.has(hash)) longest[i] = length;
    });
  }
  put(table, 'opens as', longest);
  put(table, 'opening of', times);
}

/** Hashes of the first two, three, … words of line `i`. */
function visitOpenings({ words, first }: LineWords, i: number, visit: (hash: number, length: number) => void): void {
  const from = first[i]!;
  const to = Math.min(first[i + 1]!, from + LONGEST);
  let hash = 7;
  for (let k = from; k < to; k++) {
    hash = mix(hash, words[k]!);
    if (k > from) visit(hash, k - from + 1);
  }
}
