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
