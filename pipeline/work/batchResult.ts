import { DIGEST_SIZE } from '../journal/digest.js';
import type { ErrorEntry } from '../errors/errorEntry.js';

/**
 * What came of a batch of units, packed so that it crosses from a thread without being copied piece by piece:
 * the lines of unit 0 by stage, then those of unit 1, … in `bytes`; the length of unit `u`'s line of stage `s` at
 * `u * stages + s` of `lengths`, 0 where the unit has none; its digest at the same place of `digests`.
 */
export interface BatchResult {
  readonly stages: number;
  readonly bytes: Uint8Array;
  readonly lengths: Uint32Array;
  readonly digests: Uint8Array;
  /** What cost a unit its further stages. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly unit: number;
  /** Number of the stage it failed in. */
  readonly stage: number;
  readonly entry: ErrorEntry;
}

/** The lines of one unit, by stage. */
export interface UnitResult {
  readonly lines: readonly (Uint8Array | undefined)[];
  readonly digests: readonly Uint8Array[];
  readonly failure: Failure | undefined;
}

/** Takes a packed result apart. */
export function unpackBatch(result: BatchResult, units: number): UnitResult[] {
  let at = 0;
  const failures = new Map(result.failures.map((failure) => [failure.unit, failure]));
  return Array.from({ length: units }, (_, unit) => {
    const lines: (Uint8Array | undefined)[] = [];
    const digests: Uint8Array[] = [];
    for (let stage = 0; stage < result.stages; stage++) {
      const slot = unit * result.stages + stage;
      const length = result.lengths[slot]!;
      lines.push(length > 0 ? result.bytes.subarray(at, at + length) : undefined);
      digests.push(result.digests.subarray(slot * DIGEST_SIZE, (slot + 1) * DIGEST_SIZE));
      at += length;
    }
    return { lines, digests, failure: failures.get(unit) };
  });
}
