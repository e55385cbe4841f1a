import { isNumber, mayBegin, follow, type PhraseTable } from './phraseTable.js';
import { WORD_CLASSES } from './classes.js';
import type { LineWords } from '../features/lineWords.js';

/** Which classes of `FURNITURE` each line has phrases of: one element a line, a bit a class. */
export interface Furniture {
  /** The phrase is the whole line, numbers around it aside. */
  readonly whole: Int32Array;
  /** The line begins with the phrase. */
  readonly starts: Int32Array;
  /** The line ends with it. */
  readonly ends: Int32Array;
  /** It stands anywhere in the line. */
  readonly has: Int32Array;
  /** How many words of each of `WORD_CLASSES` each line has. */
  readonly counts: readonly Float32Array[];
}

/** Finds the phrases of a page's lines; linear in its words. */
export function furniture(lines: LineWords, table: PhraseTable): Furniture {
  const n = lines.whole.length;
  const ints = (): Int32Array => new Int32Array(n);
  const out = {
    whole: ints(),
    starts: ints(),
    ends: ints(),
    has: ints(),
    counts: WORD_CLASSES.map(() => new Float32Array(n)),
  };
  for (let i = 0; i < n; i++) lookAt(lines, i, table, out);
  return out;
}

function lookAt({ words, first }: LineWords, i: number, table: PhraseTable, out: Furniture): void {
  const { anywhere, start, whole, word } = table.bits;
  const from = first[i]!;
  const to = first[i + 1]!;
  let core = from;
  while (core < to && isNumber(words[core]!)) core++;
  let end = to;
  while (end > core && isNumber(words[end - 1]!)) end--;
  for (let k = from; k < to; k++) {
    if (!mayBegin(table, words[k]!)) continue;
    let node = follow(table, 0, words[k]!);
    if (word[node] !== 0) count(word[node]!, i, out);
    for (let next = k + 1; node !== 0; next++) {
      const all = k <= core && next >= end;
      let bits = anywhere[node]!;
      if (k === from) bits |= start[node]!;
      if (all) bits |= whole[node]!;
      if (bits !== 0) {
        out.has[i]! |= bits;
        if (k === from) out.starts[i]! |= bits;
        if (next === to) out.ends[i]! |= bits;
        if (all) out.whole[i]! |= bits;
      }
      node = next < to ? follow(table, node, words[next]!) : 0;
    }
  }
}

function count(bits: number, i: number, { counts }: Furniture): void {
  for (let c = 0; c < counts.length; c++) if (bits & (1 << c)) counts[c]![i]!++;
}
