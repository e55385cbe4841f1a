import { statSync } from 'node:fs';
import { findFiles } from './findFiles.js';

/** Bytes of all documents the inputs hold, for showing how far a run has come; undefined where files are compressed and it is not known. */
export function inputBytes(inputs: readonly string[]): number | undefined {
  let sum = 0;
  for (const file of inputs.flatMap((input) => findFiles(input).files)) {
    if (/\.gz$/i.test(file.path)) return undefined;
    sum += statSync(file.path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return sum;
}
