import path from 'node:path';
import type { InputProblem } from '../item.js';
import type { InputFile } from './findFiles.js';

const MOST_KINDS = 5;

/** Tells of the files of a folder that are not read, the commonest extensions first. */
export function passedOverNotice(folder: string, files: readonly InputFile[]): InputProblem {
  const counts = new Map<string, number>();
  for (const { name } of files) {
    const extension = path.extname(name).toLowerCase() || 'no extension';
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const kinds = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const shown = kinds.slice(0, MOST_KINDS).map(([extension, count]) => `${extension} ${count}`);
  if (kinds.length > MOST_KINDS) shown.push('others');
  const many = files.length === 1 ? '1 file is' : `${files.length} files are`;
  return {
    code: 'passed-over',
    path: folder,
    message: `${many} left out for the extension: ${shown.join(', ')}.`,
    remedy: 'Nothing needs to be done if they hold no pages; a file named with --input is read whatever its extension.',
  };
}
