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

/** V8 lets a heap grow the faster the higher its limit: this one keeps a thread small, and is enough for all but giant documents. */
const USUAL_MEMORY = 1024;

/**
 * Room for what is new, in MB. A document leaves tens of MB of short-lived objects behind: with V8's usual 48 the collector's own
 * threads, which share the cores with the workers, copy twice as much.
 */
const YOUNG_MEMORY = 96;

/** What a document that ran out of memory gets when it is done again. */
const MOST_MEMORY = Math.min(4096, Math.max(USUAL_MEMORY, Math.floor((0.6 * totalmem()) / 2 ** 20)));

/** Does the work in threads. A thread that dies costs the document that killed it; the rest of its batch is done again. */
export class Threads implements Executor {
  readonly workers: number;
  #pool: Pool;
  #left: number;
  #isClosed = false;
  /** One thread with all the memory there may be, for documents the others had too little for; opened when one comes. */
  #large: Pool | undefined;

  constructor(
    private readonly data: ThreadData,
    private readonly options: ThreadOptions,
  ) {
    this.workers = options.threads;
    this.#pool = this.#open();
    this.#left = this.#quota();
  }

  run(units: readonly Unit[]): Promise<readonly UnitResult[]> {
    return this.#run(units, false);
  }

  settle(): void {}

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.destroy();
    await this.#large?.destroy();
  }

  async #run(units: readonly Unit[], isLarge: boolean): Promise<readonly UnitResult[]> {
    if (units.length === 0) return [];
    const at = new Int32Array(new SharedArrayBuffer(8)).fill(-1);
    let reply: Reply;
    try {
      reply = await (isLarge ? this.#largePool() : this.#poolFor(units.length)).run({ units, at });
    } catch (error) {
      if (this.#isClosed) throw error;
      return this.#afterDeath({ units, at }, isLarge, error);
    }
    if (reply.kind === 'unfit') throw new RunError(reply.message, reply.remedy);
    return unpackBatch(reply.result, units.length);
  }

  /** The unit that was at work when the thread died is done again alone, and so are those before and after it, together. */
  async #afterDeath({ units, at }: Task, wasLarge: boolean, error: unknown): Promise<readonly UnitResult[]> {
    const killer = Math.max(0, at[0]!);
    const isLarge = wasLarge || (isMemory(error) && this.#mayBeLarge());
    if (units.length === 1 && isLarge === wasLarge)
      return [await this.#withoutStage(units[0]!, at[1]!, isLarge, error)];
    const before = await this.#run(units.slice(0, killer), false);
    const alone = await this.#run(units.slice(killer, killer + 1), isLarge);
    return [...before, ...alone, ...(await this.#run(units.slice(killer + 1), false))];
  }

  /** What a unit came to before the stage that kills its thread. */
  async #withoutStage(unit: Unit, killer: number, isLarge: boolean, error: unknown): Promise<UnitResult> {
    const stage = Math.max(unit.from, killer);
    const before = stage > unit.from ? (await this.#run([{ ...unit, to: stage }], isLarge))[0]! : undefined;
    if (before?.failure) return before;
    return { lines: before?.lines ?? [], digests: before?.digests ?? [], failure: this.#death(unit, stage, error) };
  }

  /** A memory limit the user chose is kept to. */
  #mayBeLarge(): boolean {
    return this.options.memory === undefined && MOST_MEMORY > USUAL_MEMORY;
  }

  #largePool(): Pool {
    return (this.#large ??= new Pool(this.data, 1, MOST_MEMORY));
  }

  #death(unit: Unit, stage: number, error: unknown): UnitResult['failure'] {
    const { message } = error as Error;
    const why = isMemory(error) ? 'it ran out of memory' : message;
    const remedy = isMemory(error)
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
    return new Pool(this.data, this.options.threads, this.options.memory ?? USUAL_MEMORY);
  }
}

function isMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** A piscina that can be left to finish what it was given. */
class Pool {
  readonly #piscina: Piscina<Task, Reply>;
  #running = 0;
  #isRetired = false;

  constructor(data: ThreadData, threads: number, memory: number) {
    this.#piscina = new Piscina<Task, Reply>({
      filename: WORKER,
      minThreads: threads,
      maxThreads: threads,
      workerData: data,
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MEMORY },
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
    await this.#piscina.destroy();
  }
}
