import PQueue from 'p-queue';
import { throwIfStopped } from '../errors/runError.js';
import type { Plan } from '../plan/plan.js';
import type { Meter } from '../progress/meter.js';
import type { UnitResult } from '../work/batchResult.js';
import { batchesAtWork, openExecutor } from '../workers/openExecutor.js';
import { batchesOf, type Batch } from './batches.js';
import type { Slot } from './slot.js';
import type { StageWriter } from './stageWriter.js';
import { writeBatch } from './writeBatch.js';

export interface Carriage {
  readonly plan: Plan;
  readonly slots: AsyncGenerator<Slot>;
  readonly writers: readonly StageWriter[];
  readonly meter: Meter;
  readonly signal: AbortSignal;
}

/**
 * Carries every document through the stages of the run and writes what comes of it, in the order of the input. Batches in flight are
 * bounded, so memory does not grow with the number of documents. Gives the number of threads that worked.
 */
export async function carry({ plan, slots, writers, meter, signal }: Carriage): Promise<number> {
  const executor = openExecutor(plan);
  const queue = new PQueue({ concurrency: batchesAtWork(plan) });
  const flying: { batch: Batch; results: Promise<readonly UnitResult[]> }[] = [];
  const land = async (): Promise<void> => {
    executor.settle();
    const { batch, results } = flying.shift()!;
    writeBatch(batch, await results, writers);
    for (const slot of batch.slots) if (slot.kind === 'document') meter.add(slot.size);
  };
  try {
    for await (const batch of batchesOf(slots)) {
      if (signal.aborted) break;
      const results = queue.add(async () => (batch.units.length === 0 ? [] : executor.run(batch.units)));
      // A failure is thrown when its turn to be written comes; until then it must not count as unhandled.
      results.catch(() => {});
      flying.push({ batch, results });
      while (flying.length > queue.concurrency) await land();
    }
    while (flying.length > 0) await land();
    throwIfStopped(signal);
    return executor.workers;
  } finally {
    queue.clear();
    await executor.close();
  }
}
