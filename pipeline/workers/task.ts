import type { StageOptions } from '../../stages/stage.js';
import type { BatchResult } from '../work/batchResult.js';
import type { Unit } from '../work/unit.js';

/** What a thread is told once. */
export interface ThreadData {
  readonly stages: readonly string[];
  readonly options: StageOptions;
  /** Bytes of the model files, one copy for all threads. */
  readonly models: ReadonlyMap<string, SharedArrayBuffer>;
}

export interface Task {
  readonly units: readonly Unit[];
  /** Where the thread notes the unit and stage it is at: what killed it can be read here. */
  readonly at: Int32Array;
}

/** A thread whose stages cannot be set up says why; that ends the run. */
export type Reply =
  | { readonly kind: 'done'; readonly result: BatchResult }
  | { readonly kind: 'unfit'; readonly message: string; readonly remedy: string };
