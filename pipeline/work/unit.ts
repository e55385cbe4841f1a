import type { RawItem } from '../../stages/read/item.js';

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

/** Name of the document and place it came from, as far as they are known before it is read. */
export function placeOf({ input }: Unit): { readonly id?: string; readonly file: string; readonly line?: number } {
  if (input.kind === 'line') return { file: input.file, line: input.line };
  const { id, path, index } = input.item;
  return { id, file: path, ...(index === undefined ? {} : { line: index }) };
}
