import { RunError } from './runError.js';

const REASONS: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space and run the same command: what is finished is kept.'],
  EDQUOT: ['the disk quota is used up', 'Free some space and run the same command: what is finished is kept.'],
  EACCES: ['permission denied', 'Choose another folder with --output, or mend its permissions.'],
  EPERM: ['permission denied', 'Choose another folder with --output, or mend its permissions.'],
  EROFS: ['the file system is read-only', 'Choose another folder with --output.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Choose another folder with --output.'],
  EEXIST: ['there is a file of that name', 'Choose another folder with --output.'],
  EMFILE: ['too many open files', 'Raise the limit (ulimit -n) and run again.'],
};

/** Turns a failed write below `folder` into a clear message; anything else comes back as it is. */
export function writeError(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASONS[code];
  return reason ? new RunError(`Cannot write to ${folder}: ${reason[0]}.`, reason[1]) : error;
}
