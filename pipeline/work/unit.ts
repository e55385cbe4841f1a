import type { RawItem } from '../../stages/read/item.js';
import type { Place } from '../errors/errorEntry.js';
import { placeOfItem } from './placeOfItem.js';

/** One document's work: the stages from number `from` (in the run's list) on, over a raw item or the line of the stage before. */
export interface Unit {
  readonly from: number;
  /** End before this stage, instead of after the last: its successor is known to be more than the thread can take. */
  readonly to?: number;
  readonly input:
    | { readonly kind: 'item'; readonly item: RawItem }
    | {
        readonly kind: 'line';
        readonly bytes: Uint8Array;
        readonly file: string;
        readonly line: number;
        /** Written by this program, by its digest; any other line is checked against the record's schema. */
        readonly trusted: boolean;
      };
}

/** Where a unit's input stands, as far as it is known before it is read. */
export function placeOf({ input }: Unit): Place {
  return input.kind === 'line' ? { file: input.file, line: input.line } : placeOfItem(input.item);
}
