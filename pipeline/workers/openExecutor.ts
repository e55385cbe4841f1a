import { availableParallelism } from 'node:os';
import type { Plan } from '../plan/plan.js';
import { Auto, BATCHES_HELD } from './auto.js';
import { compileLater } from './compileLater.js';
import type { Executor } from './executor.js';
import { inProcess } from './inProcess.js';
import { modelBytes } from './modelBytes.js';
import { Threads } from './threads.js';

/** Threads as asked for; if not asked, as many as there are cores where there is enough to do for them. */
export function openExecutor(plan: Plan): Executor {
  const names = plan.stages.map((stage) => stage.name);
  const openInProcess = (): Executor => inProcess(names, plan.options);
  const openThreads = (threads: number): Executor => {
    if (threads > 1) compileLater();
    const data = { stages: names, options: plan.options, models: modelBytes(plan.stages) };
    return new Threads(data, { threads, ...(plan.workerMemory === undefined ? {} : { memory: plan.workerMemory }) });
  };
  if (plan.workers === 0) return openInProcess();
  if (plan.workers !== undefined) return openThreads(plan.workers);
  const cores = availableParallelism();
  const openForFew = (): Executor => {
    compileLater();
    return openInProcess();
  };
  return cores === 1 ? openInProcess() : new Auto(() => openThreads(cores), openForFew);
}

/** Batches that may be at work or ready for it: two for each thread, so that none waits for the main thread. */
export function batchesAtWork(plan: Plan): number {
  return plan.workers === undefined
    ? Math.max(BATCHES_HELD, 2 * availableParallelism())
    : Math.max(2, 2 * plan.workers);
}
