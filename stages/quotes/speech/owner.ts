import { goesOn, isParagraph } from './goesOn.js';
import type { Verified } from '../verifier/findLearned.js';
import type { View } from '../view.js';

/** Who talks and who listens: a quotation after what they say of themselves is an answer, or begins anew. */
const TALKERS = new Set(['i', 'we', 'you']);

/** For every paragraph that tells of what others said, the index of its last such attribution by its cue. */
export function lastTold({ tokens }: View, taken: readonly Verified[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  taken.forEach(({ guess }, n) => {
    if (guess.sourceEnd === 0 || TALKERS.has(tokens.lexeme[guess.sourceStart]!.lower)) return;
    const p = tokens.paragraph[guess.anchor]!;
    const rival = last.get(p);
    if (rival === undefined || taken[rival]!.guess.anchor < guess.anchor) last.set(p, n);
  });
  return last;
}

/**
 * Index of the attribution that quoted span `m`, which no cue introduces, is a further part of, -1 for none: that of the span it goes on
 * with (`owners` by quoted span, -1 for none), or, where it is all of its paragraph, of the span the next paragraph begins with, or the
 * last of the paragraph before (`told` by paragraph): "Lund spoke of the road. ¶ “It opens in May.”"
 */
export function ownerOf(view: View, m: number, owners: Int32Array, told: ReadonlyMap<number, number>): number {
  if (goesOn(view, m) && owners[m - 1]! >= 0) return owners[m - 1]!;
  if (view.quoteStart[m] === view.quoteEnd[m] || !isParagraph(view, m)) return -1;
  const { paragraph, paragraphStart } = view.tokens;
  const p = paragraph[view.quoteStart[m]!]!;
  const next = m + 1 < owners.length && view.quoteStart[m + 1] === paragraphStart[p + 1] ? owners[m + 1]! : -1;
  return next >= 0 ? next : (told.get(p - 1) ?? -1);
}

/**
 * Index of the attribution whose content ends in the sentence of quoted span `m` before it, no other quoted span between, and so goes on to it: "Lund
 * said the road was open and the toll “a bargain”". `ends` has indices by the end of what follows the cue; -1 for none.
 */
export function reaching(view: View, m: number, ends: ReadonlyMap<number, number>): number {
  const { sentence, sentenceStart } = view.tokens;
  const start = view.quoteStart[m]!;
  const first = Math.max(sentenceStart[sentence[start]!]!, m > 0 ? view.quoteStart[m - 1]! : 0);
  for (let i = start; i > first; i--) {
    const n = ends.get(i);
    if (n !== undefined) return n;
  }
  return -1;
}
