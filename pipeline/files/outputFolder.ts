import path from 'node:path';

/** Where a stage's files lie below an output folder. */
export interface StageFiles {
  readonly records: string;
  readonly errors: string;
  readonly manifest: string;
  /** Which input line made which output line: what lets a rerun do only what changed. */
  readonly journal: string;
}

/** Folder of what whosaid keeps for itself: the lock, journals, the files of a run under way. */
export const privateFolder = (output: string): string => path.join(output, '.whosaid');

/** The finished files of a stage. */
export function finishedFiles(output: string, stage: string): StageFiles {
  return {
    records: path.join(output, `${stage}.jsonl`),
    errors: path.join(output, `${stage}.errors.jsonl`),
    manifest: path.join(output, `${stage}.manifest.json`),
    journal: path.join(privateFolder(output), `${stage}.journal`),
  };
}

/** The files of a stage in a run under way. */
export function partFiles(folder: string, stage: string): StageFiles {
  const file = (name: string): string => path.join(folder, `${stage}.${name}`);
  return {
    records: file('jsonl'),
    errors: file('errors.jsonl'),
    manifest: file('manifest.json'),
    journal: file('journal'),
  };
}
