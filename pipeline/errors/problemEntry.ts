import type { InputProblem } from '../../stages/read/item.js';
import type { ErrorEntry } from './errorEntry.js';

/** The errors file's entry for broken input. */
export function problemEntry({ id, path, index, code, message, remedy }: InputProblem, stage: string): ErrorEntry {
  const place = { ...(id === undefined ? {} : { id }), file: path, ...(index === undefined ? {} : { line: index }) };
  return { level: 'error', stage, ...place, code, message, remedy };
}
