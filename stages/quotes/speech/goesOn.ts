import type { View } from '../view.js';

/**
 * Tells whether quoted span `m`, which no cue of its own introduces, goes on with what the span before it says: it follows in the same
 * paragraph, or it is all of the next.
 */
export function goesOn({ tokens, quoteStart, quoteEnd, wordsBefore, to }: View, m: number): boolean {
  if (m === 0 || quoteStart[m] === quoteEnd[m] || quoteStart[m - 1] === quoteEnd[m - 1]) return false;
  const { paragraph, paragraphStart } = tokens;
  const start = quoteStart[m]!;
  const p = paragraph[start]!;
  const before = paragraph[quoteEnd[m - 1]! - 1]!;
  if (p === before) return true;
  return p === before + 1 && paragraphStart[p] === start && wordsBefore[quoteEnd[m]!] === wordsBefore[to[start]!];
}
