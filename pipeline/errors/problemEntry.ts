import type { InputProblem } from '../../stages/read/item.js';
import type { ErrorEntry } from './errorEntry.js';

/** The errors file's entry for broken input, or for what was passed over. */
export function problemEntry(
  { id, path, index, code, message, remedy }: InputProblem,
  stage: string,
  level: ErrorEntry['level'] = 'error',
): ErrorEntry {
  const place = { ...(id === undefined ? {} : { id }), file: path, ...(index === undefined ? {} : { line: index }) };
  return { level, stage, ...place, code, message, remedy };
}
