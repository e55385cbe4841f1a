import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const STAGES = ['read', 'segment', 'entities', 'quotes', 'attribute'] as const;
const MAIN = fileURLToPath(new URL('../../dist/lab/main.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end. */
export function whosaid(args: readonly string[], input?: string, env: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    input: input ?? '',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}

/** Starts the program. */
export function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The bytes of every stage's records and errors. */
export function results(output: string, stages: readonly string[] = STAGES): Record<string, string> {
  const files = stages.flatMap((stage) => [`${stage}.jsonl`, `${stage}.errors.jsonl`]);
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(output, file), 'utf8')]));
}

/** The summary `--json` prints. */
export function summaryOf({ stdout }: Outcome): Summary {
  return JSON.parse(stdout) as Summary;
}

export interface Summary {
  readonly status: string;
  readonly errors: number;
  readonly documents: number;
  readonly workers: number;
  readonly stages: readonly {
    readonly stage: string;
    readonly computed: number;
    readonly reused: number;
    readonly errors: number;
    readonly status: string;
  }[];
}
