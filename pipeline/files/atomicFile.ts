import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Writes a small file whole or not at all: beside its place, synced, renamed. */
export function writeAtomically(file: string, content: string): void {
  const beside = `${file}.tmp`;
  const handle = openSync(beside, 'w');
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}

/** Makes renames in a folder last through a loss of power, where the system can. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(path.resolve(folder), 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Some systems cannot sync a folder; the rename itself is atomic all the same.
  }
}
