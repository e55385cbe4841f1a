import type { UnitResult } from '../work/batchResult.js';
import type { Unit } from '../work/unit.js';

/** Does batches of units, in this thread or in others. */
export interface Executor {
  /** Threads at work; 0 when the work is done in the caller's. */
  readonly workers: number;
  readonly run: (units: readonly Unit[]) => Promise<readonly UnitResult[]>;
  /** Nothing more will be given before results are needed. */
  readonly settle: () => void;
  readonly close: () => Promise<void>;
}
