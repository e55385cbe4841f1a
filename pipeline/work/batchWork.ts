import type { Source, Stage, StageOptions } from '../../stages/stage.js';
import type { ErrorEntry } from '../errors/errorEntry.js';
import { RunError } from '../errors/runError.js';
import { setupRemedy } from '../errors/setupRemedy.js';
import { digestOf, DIGEST_SIZE } from '../journal/digest.js';
import { isSource, order } from '../plan/order.js';
import type { BatchResult, Failure } from './batchResult.js';
import { failureEntry } from './failureEntry.js';
import { heededOptions } from './heededOptions.js';
import { parseRecord } from './parseRecord.js';
import { placeOf, type Unit } from './unit.js';

interface Document {
  readonly id: string;
}

/** Told before each step which unit and stage are next, so that it is known what killed a thread. */
export type Trace = (unit: number, stage: number) => void;

/** Does batches of units; the same in every thread. */
export type BatchWork = (units: readonly Unit[], trace?: Trace) => BatchResult;

/** Sets the named stages up, once a thread: loads what they need. Throws `RunError` where that is missing or damaged. */
export function setUpWork(names: readonly string[], options: StageOptions): BatchWork {
  const stages = names.map((name) => order.find((stage) => stage.name === name)!);
  const steps = stages.map((stage) => stepOf(stage, options));
  return (units, trace) => {
    const lines: Buffer[] = [];
    const lengths = new Uint32Array(units.length * stages.length);
    const digests = new Uint8Array(units.length * stages.length * DIGEST_SIZE);
    const failures: Failure[] = [];
    units.forEach((unit, u) => {
      const emit = (stage: number, record: Document): void => {
        const line = Buffer.from(`${JSON.stringify(record)}\n`);
        const slot = u * stages.length + stage;
        lines.push(line);
        lengths[slot] = line.length;
        digests.set(digestOf(line), slot * DIGEST_SIZE);
      };
      const entry = doUnit(unit, stages, steps, emit, (stage) => trace?.(u, stage));
      if (entry) failures.push({ unit: u, ...entry });
    });
    return { stages: stages.length, bytes: joined(lines), lengths, digests, failures };
  };
}

type Step = (input: never) => Document;

function stepOf(stage: Source | Stage, options: StageOptions): Step {
  if (isSource(stage)) return (item) => stage.decode(item, options);
  try {
    return stage.setup(heededOptions(stage, options));
  } catch (error) {
    throw new RunError(`The stage \`${stage.name}\` cannot be set up. ${(error as Error).message}`, setupRemedy(error));
  }
}

/** Takes a unit through its stages; gives the entry of what stopped it, if anything did. */
function doUnit(
  unit: Unit,
  stages: readonly (Source | Stage)[],
  steps: readonly Step[],
  emit: (stage: number, record: Document) => void,
  trace: (stage: number) => void,
): { stage: number; entry: ErrorEntry } | undefined {
  let stage = unit.from;
  let current: unknown;
  try {
    trace(stage);
    current =
      unit.input.kind === 'item' ? unit.input.item : parseRecord(unit.input, stages[stage]!.name, unit.input.trusted);
    for (; stage < (unit.to ?? stages.length); stage++) {
      trace(stage);
      const record = steps[stage]!(current as never);
      emit(stage, record);
      current = record;
    }
    return undefined;
  } catch (error) {
    return { stage, entry: failureEntry(error, stages[stage]!.name, placeOf(unit), current) };
  }
}

/** One array with memory of its own, so that it can be handed to another thread. */
function joined(lines: readonly Buffer[]): Uint8Array {
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + line.length, 0));
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return bytes;
}
