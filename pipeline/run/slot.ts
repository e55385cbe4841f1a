import type { ErrorEntry } from '../errors/errorEntry.js';
import type { CachedLine } from '../journal/lineCache.js';
import type { Unit } from '../work/unit.js';

/** A place in the order of the input: a document on its way, or an entry for the first stage's errors file. */
export type Slot =
  | { readonly kind: 'entry'; readonly entry: ErrorEntry }
  | {
      readonly kind: 'document';
      /** Digest of the input of the run's first stage. */
      readonly key: Uint8Array;
      /** Lines of the first stages, made earlier. */
      readonly cached: readonly CachedLine[];
      /** What is left to do, unless all lines were made earlier. */
      readonly unit: Unit | undefined;
      /** Bytes of the input, for the progress shown. */
      readonly size: number;
    };
