import { Sign } from '../../language/lexeme.js';
import type { View } from '../view.js';

/** Signs in a row that are taken off; what has more is ornament, and costs no more than this at each of its tokens. */
const LONGEST_RUN = 64;

/**
 * The normal form of a content's first token: signs taken off, an opening mark right before kept with what it opens.
 * Content and marks agree by construction.
 */
export function shapedStart(view: View, start: number, end: number): number {
  let s = start;
  const last = Math.min(end, start + LONGEST_RUN);
  while (s < last && isLooseBefore(view, s)) s++;
  if (s < end && s > 0) {
    const m = view.quote[s]!;
    if (m >= 0 && view.quoteStart[m] === s - 1) return s - 1;
  }
  return s;
}

/** The normal form of a content's end (exclusive): as `shapedStart`. */
export function shapedEnd(view: View, start: number, end: number): number {
  let e = end;
  const first = Math.max(start, end - LONGEST_RUN);
  while (e > first && isLooseAfter(view, e - 1)) e--;
  if (e <= start) return e;
  const m = view.quote[e - 1]!;
  if (m < 0) return e;
  let close = e;
  const last = Math.min(view.quoteEnd[m]!, e + LONGEST_RUN);
  while (close < last && view.sign[close]! !== Sign.none) close++;
  return close === view.quoteEnd[m] ? close : e;
}

function isLooseBefore(view: View, i: number): boolean {
  const sign = view.sign[i]!;
  if (sign === Sign.none || sign === Sign.other || sign === Sign.open) return false;
  if (sign !== Sign.mark) return true;
  const m = view.quote[i]!;
  return m >= 0 && view.quoteEnd[m] === i + 1 && view.quoteStart[m] !== i;
}

function isLooseAfter(view: View, i: number): boolean {
  const sign = view.sign[i]!;
  if (sign === Sign.none || sign === Sign.other || sign === Sign.close) return false;
  const m = view.quote[i]!;
  if (sign !== Sign.mark) return true;
  return m >= 0 && view.quoteStart[m] === i;
}
