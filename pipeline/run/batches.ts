import type { Unit } from '../work/unit.js';
import type { Slot } from './slot.js';

/** Consecutive slots that are worked on together. */
export interface Batch {
  readonly slots: readonly Slot[];
  /** The work of those slots that have some, in their order. */
  readonly units: readonly Unit[];
}

const MOST_UNITS = 8;
const MOST_SLOTS = 256;
const MOST_BYTES = 1 << 18;

/** Cuts a stream of slots into batches small enough to spread evenly and large enough to be worth a message. */
export async function* batchesOf(slots: AsyncIterable<Slot>): AsyncGenerator<Batch> {
  let held: Slot[] = [];
  let units: Unit[] = [];
  let size = 0;
  for await (const slot of slots) {
    held.push(slot);
    if (slot.kind === 'document') {
      size += slot.size;
      if (slot.unit) units.push(slot.unit);
    }
    if (units.length < MOST_UNITS && held.length < MOST_SLOTS && size < MOST_BYTES) continue;
    yield { slots: held, units };
    held = [];
    units = [];
    size = 0;
  }
  if (held.length > 0) yield { slots: held, units };
}
