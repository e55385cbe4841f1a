import type { Stage, StageOptions } from '../../stages/stage.js';
import type { ErrorEntry } from '../errors/errorEntry.js';
import { UsageError } from '../errors/runError.js';
import { failureEntry } from '../work/failureEntry.js';
import { heededOptions } from '../work/heededOptions.js';

interface Document {
  readonly id: string;
}
/** A stage of whatever records; its own types are inferred where it is used. */
export type AnyStage = Stage<never, Document>;
type InputOf<S> = S extends {
  readonly setup: (options: StageOptions) => (record: infer In extends Document) => unknown;
}
  ? In
  : never;
type OutputOf<S> = S extends {
  readonly setup: (options: StageOptions) => (record: never) => infer Out extends Document;
}
  ? Out
  : never;

/** The stages themselves if each takes what the one before gives; else, in place of the first that does not, what it takes. */
type Linked<S extends readonly AnyStage[]> = S extends readonly [
  infer A extends AnyStage,
  infer B extends AnyStage,
  ...infer Rest extends AnyStage[],
]
  ? OutputOf<A> extends InputOf<B>
    ? readonly [A, ...Linked<[B, ...Rest]>]
    : readonly [A, { readonly takes: InputOf<B> }]
  : S;
type First<S extends readonly unknown[]> = S extends readonly [infer A, ...unknown[]] ? A : never;
type Last<S extends readonly unknown[]> = S extends readonly [...unknown[], infer Z] ? Z : never;

/** Stages in a row, set up once, over records in this process. */
export interface Pipeline<In extends Document, Out extends Document> {
  /** One record through all stages. Pure: the same record gives the same result, and is not changed. Throws what a stage throws. */
  readonly process: (record: In) => Out;
  /**
   * Records through all stages, one by one, in order. A record that fails ends the run by throwing, unless `onError` takes it:
   * then it is left out.
   */
  readonly run: (records: Iterable<In> | AsyncIterable<In>, onError?: OnError<In>) => AsyncGenerator<Out>;
}

export type OnError<In> = (entry: ErrorEntry, record: In) => void;

/**
 * Sets stages up to run in this process, with the same results as on the command line. Typed from end to end: stages that do not fit
 * together do not compile, and `UsageError` is thrown for records that lack a key the first stage requires.
 */
export function createPipeline<const S extends readonly [AnyStage, ...AnyStage[]]>(
  stages: S & Linked<S>,
  options: Partial<StageOptions> = {},
): Pipeline<InputOf<First<S>>, OutputOf<Last<S>>> {
  type In = InputOf<First<S>> & Document;
  type Out = OutputOf<Last<S>>;
  const list: readonly AnyStage[] = stages;
  const steps = list.map((stage) => stage.setup(heededOptions(stage, { cleanText: false, ...options })));
  const through = (record: In, at: (stage: AnyStage) => void): Out => {
    checkKeys(record, list[0]!);
    let current: Document = record;
    for (const [n, step] of steps.entries()) {
      at(list[n]!);
      current = step(current as never);
    }
    return current as Out;
  };
  async function* run(records: Iterable<In> | AsyncIterable<In>, onError?: OnError<In>): AsyncGenerator<Out> {
    for await (const record of records) {
      let stage = list[0]!;
      let made: Out;
      try {
        made = through(record, (next) => (stage = next));
      } catch (error) {
        if (!onError || error instanceof UsageError) throw error;
        onError(failureEntry(error, stage.name, { id: record.id, file: record.id }, record), record);
        continue;
      }
      yield made;
    }
  }
  return Object.freeze({ process: (record: In) => through(record, () => {}), run });
}

function checkKeys(record: Document, stage: AnyStage): void {
  const absent = stage.requires.filter((key) => !(key in record));
  if (absent.length > 0)
    throw new UsageError(
      `Expected records with \`${absent.join('`, `')}\`, which \`${stage.name}\` requires, got one without.`,
    );
}
