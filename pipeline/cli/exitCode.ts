import { Interrupted, RunError, UsageError } from '../errors/runError.js';

export const EXIT_CODES = `
Exit codes:
  0    all well
  1    failed: nothing in the output folder was changed, what is finished is kept for the next run
  2    wrong usage
  3    finished, but some documents ended in errors (see <stage>.errors.jsonl)
  130  stopped by Ctrl-C: the same command goes on from there`;

/** What to print and how to leave for what was thrown. */
export function failureOf(error: unknown): { readonly code: number; readonly text: string } {
  if (error instanceof UsageError) return { code: 2, text: `${error.message}\nSee: whosaid --help` };
  if (error instanceof RunError) return { code: 1, text: `${error.message}\n${error.remedy}` };
  if (error instanceof Interrupted) return { code: error.signal === 'SIGINT' ? 130 : 143, text: error.message };
  if (error instanceof Error)
    return { code: 1, text: error.name === 'Error' ? (error.stack ?? error.message) : error.message };
  return { code: 1, text: String(error) };
}

/** Prints what went wrong and sets the exit code. */
export function fail(error: unknown): void {
  const { code, text } = failureOf(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
}
