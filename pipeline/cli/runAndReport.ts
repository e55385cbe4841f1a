import { existsSync } from 'node:fs';
import path from 'node:path';
import { dataFile } from '../../stages/dataFolder.js';
import type { StageOptions } from '../../stages/stage.js';
import { Interrupted, UsageError } from '../errors/runError.js';
import { inheritOptions } from '../plan/inheritOptions.js';
import { stageNames } from '../plan/order.js';
import { makePlan } from '../plan/plan.js';
import { Meter } from '../progress/meter.js';
import { reportOn } from '../progress/reporter.js';
import { runPlan } from '../run/runPlan.js';
import { failureOf } from './exitCode.js';
import { closingTable } from './closingTable.js';
import type { RunFlags } from './flags.js';
import { onSignals } from './signals.js';

interface Request {
  readonly output: string;
  readonly given: Partial<StageOptions>;
  readonly inputs: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Runs what was asked for, shows how it goes and what came of it; sets the exit code. */
export async function runAndReport(flags: RunFlags, request: Request): Promise<void> {
  const plan = makePlan({ ...flags, ...planned(request) });
  const meter = new Meter();
  const reporter = reportOn(meter, process.stderr, flags.quiet === true || flags.json === true);
  const { signal, release } = onSignals();
  try {
    const summary = await runPlan(plan, { meter, signal });
    reporter.stop();
    if (flags.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
    else if (!flags.quiet) process.stdout.write(`${closingTable(summary)}\n`);
    process.exitCode = summary.exitCode;
  } catch (error) {
    if (flags.json) process.stdout.write(`${JSON.stringify(failureSummary(error, plan.output))}\n`);
    throw error;
  } finally {
    reporter.stop();
    release();
  }
}

/** The `--json` summary of a run that did not finish. */
function failureSummary(error: unknown, output: string): object {
  const { code, text } = failureOf(error);
  return { status: error instanceof Interrupted ? 'stopped' : 'failed', output, message: text, exitCode: code };
}

function planned({ output, given, inputs, from, to }: Request): Parameters<typeof makePlan>[0] {
  const first = from ?? stageNames[0]!;
  const last = to ?? stageNames.at(-1)!;
  const isWhole = first === stageNames[0];
  const options = isWhole ? { cleanText: false, ...given } : inheritOptions(given, output, first, last);
  return { inputs: inputs ?? (isWhole ? [samplePages()] : []), output, options, from: first, to: last };
}

/** The sample pages of a checkout, relative to where the user stands. */
function samplePages(): string {
  const folder = dataFile('raw');
  if (!existsSync(folder)) throw new UsageError('Expected --input to name files or folders.');
  return path.relative(process.cwd(), folder) || '.';
}
