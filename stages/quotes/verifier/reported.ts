import type { Guess } from '../guess/guess.js';

/** Tells whether the inner attribution, its cue and all, is part of what the outer reports ("“…,” she said, according to the paper"). */
export function reported(outer: Guess, inner: Guess): boolean {
  const holds = (a: number, b: number): boolean =>
    (outer.leftStart <= a && b <= outer.leftEnd) || (outer.rightStart <= a && b <= outer.rightEnd);
  if (!holds(inner.start, inner.end)) return false;
  const left = inner.leftStart === inner.leftEnd || holds(inner.leftStart, inner.leftEnd);
  return left && (inner.rightStart === inner.rightEnd || holds(inner.rightStart, inner.rightEnd));
}
