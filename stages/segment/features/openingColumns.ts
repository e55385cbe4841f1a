import { mix } from '../../model/hash.js';
import { add, type Columns } from './columns.js';
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
  add(table, 'opens as', (i) => {
    let longest = 0;
    visitOpenings(words, i, (hash, length) => {
      if (length < sizeOf(words, i) && wholes.has(hash)) longest = length;
    });
    return longest;
  });
  add(table, 'opening of', (i) => {
    let times = 0;
    visitOpenings(words, i, (hash, length) => {
      if (length === sizeOf(words, i)) times = openings.get(hash) ?? 0;
    });
    return times;
  });
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
