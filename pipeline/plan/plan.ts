import path from 'node:path';
import type { Source, Stage, StageOptions } from '../../stages/stage.js';
import { RunError, UsageError } from '../errors/runError.js';
import { isSource, order, stageNames } from './order.js';

/** What is asked for, as the command line and its tests put it. */
export interface RunRequest {
  readonly inputs: readonly string[];
  readonly output: string;
  readonly options: StageOptions;
  readonly from?: string;
  readonly to?: string;
  readonly force?: boolean;
  /** Worker threads; 0 = none, left out = as many as there are cores if there is enough to do. */
  readonly workers?: number;
  /** Heap limit of a worker thread, in MB. */
  readonly workerMemory?: number;
}

/** What will run: checked, but nothing read yet. */
export interface Plan extends RunRequest {
  readonly stages: readonly (Source | Stage)[];
  /** The stage whose file is read; none when the run begins with the raw inputs. */
  readonly predecessor?: Source | Stage;
}

/** Checks a request. Throws `UsageError` for what cannot be meant, `RunError` for stages that do not fit together. */
export function makePlan(request: RunRequest): Plan {
  const first = stageNumber(request.from ?? stageNames[0]!);
  const last = stageNumber(request.to ?? stageNames.at(-1)!);
  if (last < first)
    throw new UsageError(`Expected --to to be \`${stageNames[first]}\` or later, got \`${stageNames[last]}\`.`);
  if (first > 0 && request.inputs.length > 0)
    throw new UsageError(
      `Expected no --input with a run from \`${stageNames[first]}\`: it reads ${stageNames[first - 1]}.jsonl.`,
    );
  if (request.output.trim() === '') throw new UsageError('Expected --output to name a folder, got nothing.');
  if (request.inputs.some((input) => input.trim() === ''))
    throw new UsageError('Expected --input to name files or folders, got an empty name.');
  checkApart(request);
  if (first === 0 && request.inputs.length === 0) throw new UsageError('Expected --input to name files or folders.');
  const plan = { ...request, output: path.normalize(request.output), stages: order.slice(first, last + 1) };
  checkKeys(last);
  const before = order[first - 1];
  return before ? { ...plan, predecessor: before } : plan;
}

function stageNumber(name: string): number {
  const number = stageNames.indexOf(name);
  if (number < 0) throw new UsageError(`Expected a stage (${stageNames.join(', ')}), got \`${name}\`.`);
  return number;
}

/** What a run writes below its input would be the next run's input. */
function checkApart({ inputs, output }: RunRequest): void {
  for (const input of inputs) {
    const below = path.relative(path.resolve(input), path.resolve(output));
    const isBelow = below === '' || !(below === '..' || below.startsWith(`..${path.sep}`) || path.isAbsolute(below));
    if (isBelow) throw new UsageError(`Expected --output outside the input folder \`${input}\`, got \`${output}\`.`);
  }
}

/** Every stage finds the keys it requires among those the stages before it add. */
function checkKeys(last: number): void {
  const keys = new Set(['id']);
  for (const stage of order.slice(0, last + 1)) {
    const absent = isSource(stage) ? [] : stage.requires.filter((key) => !keys.has(key));
    if (absent.length > 0)
      throw new RunError(
        `The stage \`${stage.name}\` requires \`${absent.join('`, `')}\`, which no stage before it adds.`,
        'Mend the order in stages/index.ts, or the `requires` and `adds` of the stages.',
      );
    for (const key of stage.adds) keys.add(key);
  }
}
