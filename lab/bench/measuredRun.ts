import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { UsedResources } from './used.js';

/** One run of the command line in a process of its own. */
export interface MeasuredRun extends UsedResources {
  /** From start to exit. */
  readonly seconds: number;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));
const MAIN = path.join(HERE, '..', 'main.js');
const USED = pathToFileURL(path.join(HERE, 'used.js')).href;
/** A run that takes longer is stopped and fails. */
const LONGEST_MS = 600_000;

/** Runs the pipeline on `input` into a fresh folder `output`. Throws when the run fails. */
export function measuredRun(input: string, output: string, ...flags: readonly string[]): MeasuredRun {
  rmSync(output, { recursive: true, force: true });
  const used = `${output}.used`;
  const args = ['--import', USED, MAIN, 'run', '--input', input, '--output', output, '--quiet', ...flags];
  const start = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, WHOSAID_USED: used },
    maxBuffer: 2 ** 28,
    timeout: LONGEST_MS,
  });
  const seconds = (performance.now() - start) / 1000;
  if (error) throw error;
  if (status !== 0 && status !== 3) throw new Error(`The run on ${input} failed (exit ${status}): ${stderr}`);
  return { seconds, ...(JSON.parse(readFileSync(used, 'utf8')) as UsedResources) };
}
