import type { UnitResult } from '../work/batchResult.js';
import type { Batch } from './batches.js';
import type { Slot } from './slot.js';
import type { StageWriter } from './stageWriter.js';

/** Writes a batch's lines and errors in the order of its slots. */
export function writeBatch(batch: Batch, results: readonly UnitResult[], writers: readonly StageWriter[]): void {
  let next = 0;
  for (const slot of batch.slots) {
    if (slot.kind === 'entry') writers[0]!.entry(slot.entry);
    else writeDocument(slot, slot.unit ? results[next++] : undefined, writers);
  }
  for (const writer of writers) writer.flush();
}

/** A document's lines: those made earlier, then those made now, each keyed by the digest of the line before. */
function writeDocument(
  slot: Extract<Slot, { kind: 'document' }>,
  made: UnitResult | undefined,
  writers: readonly StageWriter[],
): void {
  let key = slot.key;
  for (let stage = 0; stage < writers.length; stage++) {
    const cached = slot.cached[stage];
    const bytes = cached?.bytes ?? made?.lines[stage];
    if (!bytes) break;
    const digest = cached?.digest ?? made!.digests[stage]!;
    writers[stage]!.line(bytes, key, digest, cached !== undefined);
    key = digest;
  }
  if (made?.failure) writers[made.failure.stage]!.entry(made.failure.entry);
}
