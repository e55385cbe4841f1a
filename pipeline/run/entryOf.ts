import type { InputEvent } from '../../stages/read/item.js';
import type { ErrorEntry } from '../errors/errorEntry.js';

/** The errors file's entry for what happened while the inputs were walked, if anything did. */
export function entryOf(event: InputEvent, stage: string): ErrorEntry | undefined {
  if (event.kind === 'item') {
    if (event.warning === undefined) return undefined;
    const { id, path, index } = event.item;
    const remedy = 'Nothing needs to be done; give the documents ids of their own to choose them yourself.';
    const place = { id, file: path, ...(index === undefined ? {} : { line: index }) };
    return { level: 'warning', stage, ...place, code: 'repeated-id', message: event.warning, remedy };
  }
  const { id, path, index, code, message, remedy } = event.problem;
  const place = { ...(id === undefined ? {} : { id }), file: path, ...(index === undefined ? {} : { line: index }) };
  return { level: 'error', stage, ...place, code, message, remedy };
}
