import type { Said } from '../source/source.js';
import type { View } from '../view.js';

/** Where a content lies. */
export type Words = Pick<Said, 'leftStart' | 'leftEnd' | 'rightStart' | 'rightEnd'>;

/** Tells whether a token is part of a content. */
export function inContent(g: Words, token: number): boolean {
  return (token >= g.leftStart && token < g.leftEnd) || (token >= g.rightStart && token < g.rightEnd);
}

/** Words in a guess's content. */
export function wordsIn({ wordsBefore }: View, g: Words): number {
  return wordsBefore[g.leftEnd]! - wordsBefore[g.leftStart]! + wordsBefore[g.rightEnd]! - wordsBefore[g.rightStart]!;
}

/** Words two contents share, over the words in either. */
export function agreement(view: View, a: Words, b: Words): number {
  const shared =
    wordsShared(view, a.leftStart, a.leftEnd, b.leftStart, b.leftEnd) +
    wordsShared(view, a.leftStart, a.leftEnd, b.rightStart, b.rightEnd) +
    wordsShared(view, a.rightStart, a.rightEnd, b.leftStart, b.leftEnd) +
    wordsShared(view, a.rightStart, a.rightEnd, b.rightStart, b.rightEnd);
  const either = wordsIn(view, a) + wordsIn(view, b) - shared;
  return either > 0 ? shared / either : 0;
}

function wordsShared({ wordsBefore }: View, a: number, b: number, c: number, d: number): number {
  const s = Math.max(a, c);
  const e = Math.min(b, d);
  return s < e ? wordsBefore[e]! - wordsBefore[s]! : 0;
}
