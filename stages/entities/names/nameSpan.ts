import type { EntityType } from '../../records/index.js';

/** A name as it stands in the text: tokens `from` to `to` (half-open), titles before it apart. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** First token of the titles glued before the name; `from` where there are none. */
  readonly titleFrom: number;
  /** Log-odds like score of the type. */
  readonly score: number;
}

// One literal with the members in one order, never a spread: names then have one hidden class, and what is compiled for them stays.

/** The name with another type. */
export function asType({ from, to, titleFrom, score }: NameSpan, type: EntityType): NameSpan {
  return { from, to, type, titleFrom, score };
}

/** The name over other tokens. */
export function over({ type, score }: NameSpan, from: number, to: number, titleFrom = from): NameSpan {
  return { from, to, type, titleFrom, score };
}
