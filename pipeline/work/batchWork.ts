import type { Source, Stage, StageOptions } from '../../stages/stage.js';
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

/**
 * Sets the named stages up, once a thread: loads what they need. Throws `RunError` where that is missing or damaged. A batch goes through
 * the stages together: what a stage needs at hand, its code and its weights, is then fetched once a batch.
 */
export function setUpWork(names: readonly string[], options: StageOptions): BatchWork {
  const stages = names.map((name) => order.find((stage) => stage.name === name)!);
  const steps = stages.map((stage) => stepOf(stage, options));
  return (units, trace) => {
    const lines: (Buffer | undefined)[] = Array.from({ length: units.length * stages.length });
    const failures: Failure[] = [];
    const works = units.map((unit): Work => ({ unit, record: undefined, isOver: false }));
    for (const [s, { name }] of stages.entries()) {
      for (const [u, work] of works.entries()) {
        if (work.isOver || s < work.unit.from || s >= (work.unit.to ?? stages.length)) continue;
        trace?.(u, s);
        try {
          if (s === work.unit.from) work.record = inputOf(work.unit, name);
          work.record = steps[s]!(work.record as never);
          lines[u * stages.length + s] = Buffer.from(`${JSON.stringify(work.record)}\n`);
        } catch (error) {
          work.isOver = true;
          failures.push({ unit: u, stage: s, entry: failureEntry(error, name, placeOf(work.unit), work.record) });
        }
      }
    }
    return { ...packed(lines), stages: stages.length, failures };
  };
}

/** A unit on its way: the item or record it has come to, and whether a stage failed on it. */
interface Work {
  readonly unit: Unit;
  record: unknown;
  isOver: boolean;
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

/** What the first stage of a unit works on. */
function inputOf({ input }: Unit, stage: string): unknown {
  return input.kind === 'item' ? input.item : parseRecord(input, stage, input.trusted);
}

/** The lines in memory of their own, so that it can be handed to another thread. */
function packed(lines: readonly (Buffer | undefined)[]): Pick<BatchResult, 'bytes' | 'lengths' | 'digests'> {
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + (line?.length ?? 0), 0));
  const lengths = new Uint32Array(lines.length);
  const digests = new Uint8Array(lines.length * DIGEST_SIZE);
  let at = 0;
  for (const [slot, line] of lines.entries()) {
    if (!line) continue;
    bytes.set(line, at);
    at += line.length;
    lengths[slot] = line.length;
    digests.set(digestOf(line), slot * DIGEST_SIZE);
  }
  return { bytes, lengths, digests };
}
