import type { Mention } from '../../records/index.js';

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
