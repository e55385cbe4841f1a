import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { shareModels } from '../../stages/model/store.js';
import type { RunError } from '../errors/runError.js';
import { setUpWork, type BatchWork } from '../work/batchWork.js';
import type { Reply, Task, ThreadData } from './task.js';

const data = workerData as ThreadData;
shareModels(data.models);
let work: BatchWork | undefined;

/** Does one batch. */
export default function doTask({ units, at }: Task): unknown {
  try {
    work ??= setUpWork(data.stages, data.options);
  } catch (error) {
    const { message, remedy } = error as RunError;
    return { kind: 'unfit', message, remedy } satisfies Reply;
  }
  const result = work(units, (unit, stage) => {
    at[0] = unit;
    at[1] = stage;
  });
  const reply: Reply = { kind: 'done', result };
  const transferred = [result.bytes.buffer, result.lengths.buffer, result.digests.buffer];
  return move({ [transferableSymbol]: transferred, [valueSymbol]: reply } as never);
}
