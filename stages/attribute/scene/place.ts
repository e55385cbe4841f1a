import type { Mention } from '../../records/index.js';
import { lowerBound } from './lowerBound.js';

/** A mention with its place among the tokens. `from` to `to` are token indices, half-open. */
export interface Place {
  readonly mention: Mention;
  /** Index into `entities`. */
  readonly entity: number;
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** Index of the first of the places that begins at or after token `at`. */
export function firstFrom(places: readonly Place[], at: number): number {
  return lowerBound(places.length, at, (i) => places[i]!.from);
}
