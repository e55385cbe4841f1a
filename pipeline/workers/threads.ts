import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { RunError } from '../errors/runError.js';
import { unpackBatch, type UnitResult } from '../work/batchResult.js';
import { originOfUnit } from '../work/failureEntry.js';
import type { Unit } from '../work/unit.js';
import type { Executor } from './executor.js';
import type { Reply, Task, ThreadData } from './task.js';

export interface ThreadOptions {
  readonly threads: number;
  /** Heap limit of a thread, in MB. */
  readonly memory?: number;
  /** Threads are replaced after about so many documents each: the caches of libraries grow for ever. */
  readonly recycleAfter?: number;
}

const RECYCLE_AFTER = 3_000;
const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));

/** Does the work in threads. A thread that dies costs the document that killed it; the rest of its batch is done again. */
export class Threads implements Executor {
  readonly workers: number;
  #pool: Pool;
  #left: number;

  constructor(
    private readonly data: ThreadData,
    private readonly options: ThreadOptions,
  ) {
    this.workers = options.threads;
    this.#pool = this.#open();
    this.#left = this.#quota();
  }

  async run(units: readonly Unit[]): Promise<readonly UnitResult[]> {
    const at = new Int32Array(new SharedArrayBuffer(8)).fill(-1);
    const pool = this.#poolFor(units.length);
    let reply: Reply;
    try {
      reply = await pool.run({ units, at });
    } catch (error) {
      if (pool.isClosed) throw error;
      return this.#afterDeath(units, at, error);
    }
    if (reply.kind === 'unfit') throw new RunError(reply.message, reply.remedy);
    return unpackBatch(reply.result, units.length);
  }

  settle(): void {}

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  /** The unit that was at work when the thread died is done again alone, and so are those before and after it, together. */
  async #afterDeath(units: readonly Unit[], at: Int32Array, error: unknown): Promise<readonly UnitResult[]> {
    const killer = Math.max(0, at[0]!);
    if (units.length > 1) {
      const parts = [units.slice(0, killer), units.slice(killer, killer + 1), units.slice(killer + 1)];
      const results: UnitResult[] = [];
      for (const part of parts) if (part.length > 0) results.push(...(await this.run(part)));
      return results;
    }
    const unit = units[0]!;
    const stage = Math.max(unit.from, at[1]!);
    const before = stage > unit.from ? (await this.run([{ ...unit, to: stage }]))[0]! : undefined;
    if (before?.failure) return [before];
    return [{ lines: before?.lines ?? [], digests: before?.digests ?? [], failure: this.#death(unit, stage, error) }];
  }

  #death(unit: Unit, stage: number, error: unknown): UnitResult['failure'] {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMemory = code === 'ERR_WORKER_OUT_OF_MEMORY';
    const why = isMemory ? 'it ran out of memory' : message;
    const remedy = isMemory
      ? 'Give worker threads more memory with --worker-memory, or leave the document out.'
      : 'Please report it with the document. The other documents are not affected.';
    const name = this.data.stages[stage]!;
    const entry = { level: 'error', stage: name, ...originOfUnit(unit, stage), code: 'worker-died' } as const;
    return { unit: 0, stage, entry: { ...entry, message: `The worker thread died on this document: ${why}.`, remedy } };
  }

  /** The pool for so many more documents; a pool that has had its share finishes what it has and goes. */
  #poolFor(documents: number): Pool {
    this.#left -= documents;
    if (this.#left < 0) {
      this.#pool.retire();
      this.#pool = this.#open();
      this.#left = this.#quota();
    }
    return this.#pool;
  }

  #quota(): number {
    return (this.options.recycleAfter ?? RECYCLE_AFTER) * this.options.threads;
  }

  #open(): Pool {
    return new Pool(this.data, this.options);
  }
}

/** A piscina that can be left to finish what it was given. */
class Pool {
  readonly #piscina: Piscina<Task, Reply>;
  #running = 0;
  #isRetired = false;
  isClosed = false;

  constructor(data: ThreadData, { threads, memory }: ThreadOptions) {
    const share = Math.floor((0.7 * totalmem()) / 2 ** 20 / threads);
    this.#piscina = new Piscina<Task, Reply>({
      filename: WORKER,
      minThreads: threads,
      maxThreads: threads,
      workerData: data,
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: memory ?? Math.min(4096, Math.max(512, share)) },
    });
  }

  async run(task: Task): Promise<Reply> {
    this.#running++;
    try {
      return await this.#piscina.run(task);
    } finally {
      this.#running--;
      if (this.#isRetired && this.#running === 0) await this.destroy();
    }
  }

  retire(): void {
    this.#isRetired = true;
    if (this.#running === 0) void this.destroy();
  }

  async destroy(): Promise<void> {
    this.isClosed = true;
    await this.#piscina.destroy();
  }
}
