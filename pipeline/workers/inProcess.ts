import { setImmediate } from 'node:timers/promises';
import type { StageOptions } from '../../stages/stage.js';
import { unpackBatch } from '../work/batchResult.js';
import { setUpWork, type BatchWork } from '../work/batchWork.js';
import type { Executor } from './executor.js';

/** Does the work in this thread; between batches signals get their turn. */
export function inProcess(names: readonly string[], options: StageOptions): Executor {
  let work: BatchWork | undefined;
  return {
    workers: 0,
    run: async (units) => {
      await setImmediate();
      work ??= setUpWork(names, options);
      return unpackBatch(work(units), units.length);
    },
    settle: () => {},
    close: async () => {},
  };
}
