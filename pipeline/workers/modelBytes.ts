import { readFileSync } from 'node:fs';
import { dataFile } from '../../stages/dataFolder.js';
import type { Source, Stage } from '../../stages/stage.js';

/** The model files the stages name as resources, read once for all threads. Missing ones are left to the stage that needs them. */
export function modelBytes(stages: readonly (Source | Stage)[]): Map<string, SharedArrayBuffer> {
  const names = new Set(stages.flatMap((stage) => stage.resources).filter((name) => name.endsWith('.bin')));
  const models = new Map<string, SharedArrayBuffer>();
  for (const name of names) {
    const bytes = readIfThere(name);
    if (!bytes) continue;
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    models.set(name, shared);
  }
  return models;
}

function readIfThere(name: string): Buffer | undefined {
  try {
    return readFileSync(dataFile(name));
  } catch {
    return undefined;
  }
}
