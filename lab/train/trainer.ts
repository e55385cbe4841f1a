/** One flag of a trainer, in commander's notation: `--epochs <n>`, `--with-silver`. Values arrive as strings. */
export interface TrainerOption {
  readonly flags: string;
  readonly description: string;
  readonly default?: string;
}

/** What a training run is given. */
export interface TrainArguments {
  /** Files and folders given with `--data`, in the order given; at least one. */
  readonly data: readonly string[];
  /** Existing folder for the model file: `data/models` unless the user says otherwise. */
  readonly output: string;
  /** The trainer's own options by their camel-cased name (`--with-silver` is `withSilver`). */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** One line for people, on stderr. */
  readonly log: (message: string) => void;
  /** Where the work stands: redrawn in place on a terminal, a line at each tenth in a log. */
  readonly progress: (what: string, done: number, total: number) => void;
}

/**
 * Learns a model's weights. Deterministic: the same data and options give the same bytes in `output`, on every machine.
 * Data that cannot be used throws a `TrainingDataError` before anything is written.
 */
export interface Trainer {
  /** As in `npm run train -- <name>`; the model files begin with it. */
  readonly name: string;
  /** One line: what is learned, from what kind of data. */
  readonly summary: string;
  readonly options: readonly TrainerOption[];
  readonly run: (args: TrainArguments) => void | Promise<void>;
}

/** Training data that cannot be used: file, line from 1 and field where they are known, and what was expected. */
export class TrainingDataError extends Error {
  override readonly name = 'TrainingDataError';
  constructor(what: string, file: string, line?: number) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${what}`);
  }
}
