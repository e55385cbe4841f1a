import type { UnitResult } from '../work/batchResult.js';
import type { Unit } from '../work/unit.js';
import type { Executor } from './executor.js';

/** Fewer documents than this, and smaller ones, are done before threads have loaded and compiled what they need, each for itself. */
const FEW_DOCUMENTS = 192;
const FEW_BYTES = 2_500_000;
/** Batches that must be let in before the first of them is done, so that it shows how many there are. */
export const BATCHES_HELD = 24;

interface Waiting {
  readonly units: readonly Unit[];
  readonly start: (executor: Executor) => void;
}

/** Holds the first batches back until they show whether threads are worth their start. */
export class Auto implements Executor {
  #waiting: Waiting[] = [];
  #threads: Executor | undefined;
  #inProcess: Executor | undefined;

  constructor(
    private readonly openThreads: () => Executor,
    private readonly openInProcess: () => Executor,
  ) {}

  get workers(): number {
    return this.#threads?.workers ?? 0;
  }

  run(units: readonly Unit[]): Promise<readonly UnitResult[]> {
    if (this.#threads) return this.#threads.run(units);
    const result = new Promise<readonly UnitResult[]>((resolve) => {
      this.#waiting.push({ units, start: (executor) => resolve(executor.run(units)) });
    });
    if (isWorthThreads(this.#waiting.flatMap((waiting) => waiting.units)))
      this.#release((this.#threads = this.openThreads()));
    return result;
  }

  settle(): void {
    if (this.#waiting.length > 0) this.#release((this.#inProcess ??= this.openInProcess()));
  }

  async close(): Promise<void> {
    await this.#threads?.close();
    await this.#inProcess?.close();
  }

  #release(executor: Executor): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { start } of waiting) start(executor);
  }
}

function isWorthThreads(units: readonly Unit[]): boolean {
  const bytes = units.reduce(
    (sum, { input }) => sum + (input.kind === 'item' ? input.item.bytes : input.bytes).length,
    0,
  );
  return units.length >= FEW_DOCUMENTS || bytes >= FEW_BYTES;
}
