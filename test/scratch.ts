import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when the tests of the file are done. */
export function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'whosaid-test-'));
  made.push(folder);
  return folder;
}
