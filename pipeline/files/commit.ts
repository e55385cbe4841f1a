import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { syncFolder, writeAtomically } from './atomicFile.js';
import { privateFolder } from './outputFolder.js';

type Move = readonly [from: string, to: string];

/**
 * Puts the finished files of a run in place, all of them or none: the list of moves is written first, and a run that
 * was killed between two moves is completed by the next one (`completeCommit`). Paths are relative to the output folder.
 */
export function commit(output: string, moves: readonly Move[]): void {
  writeAtomically(commitFile(output), JSON.stringify(moves));
  completeCommit(output);
}

/** Makes the moves a killed run has left undone. */
export function completeCommit(output: string): void {
  const file = commitFile(output);
  if (!existsSync(file)) return;
  for (const [from, to] of JSON.parse(readFileSync(file, 'utf8')) as Move[]) {
    const source = path.join(output, from);
    if (existsSync(source)) renameSync(source, path.join(output, to));
  }
  syncFolder(output);
  rmSync(file);
}

const commitFile = (output: string): string => path.join(privateFolder(output), 'commit.json');
