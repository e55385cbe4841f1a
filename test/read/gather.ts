import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeItem, type InputProblem, readInputs } from '../../stages/read/index.js';
import type { ReadRecord } from '../../stages/records/index.js';

/** What reading gave. */
export interface Gathered {
  readonly records: ReadRecord[];
  readonly problems: InputProblem[];
  readonly warnings: string[];
}

/** Reads inputs to the end. */
export async function gather(inputs: readonly string[], cleanText = false, maxBytes?: number): Promise<Gathered> {
  const out: Gathered = { records: [], problems: [], warnings: [] };
  for await (const event of readInputs(inputs, { cleanText }, maxBytes)) {
    if (event.kind === 'problem') out.problems.push(event.problem);
    else if (event.kind === 'notice') out.warnings.push(event.problem.message);
    else {
      if (event.warning !== undefined) out.warnings.push(event.warning);
      try {
        out.records.push(decodeItem(event.item, { cleanText }));
      } catch (error) {
        out.problems.push((error as { problem: InputProblem }).problem);
      }
    }
  }
  return out;
}

/** Runs a test over a folder that is gone afterwards. */
export async function withFolder<T>(
  files: Readonly<Record<string, Buffer | string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'whosaid-read-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a page made of one paragraph. */
export const bodyText = (record: ReadRecord): string => record.text.trim();
