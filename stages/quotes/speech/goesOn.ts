import type { View } from '../view.js';

/**
 * Tells whether quoted span `m`, which no cue of its own introduces, goes on with what the span before it says: it follows in the same
 * paragraph, or it is all of the next.
 */
export function goesOn(view: View, m: number): boolean {
  const { tokens, quoteStart, quoteEnd } = view;
  if (m === 0 || quoteStart[m] === quoteEnd[m] || quoteStart[m - 1] === quoteEnd[m - 1]) return false;
  const p = tokens.paragraph[quoteStart[m]!]!;
  const before = tokens.paragraph[quoteEnd[m - 1]! - 1]!;
  return p === before || (p === before + 1 && isParagraph(view, m));
}

/** Tells whether quoted span `m`, which is not empty, is all that is said in its paragraph. */
export function isParagraph({ tokens, quoteStart, quoteEnd, wordsBefore, to }: View, m: number): boolean {
  const start = quoteStart[m]!;
  return (
    tokens.paragraphStart[tokens.paragraph[start]!] === start && wordsBefore[quoteEnd[m]!] === wordsBefore[to[start]!]
  );
}
