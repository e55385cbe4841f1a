import type { InputEvent } from '../../stages/read/item.js';
import type { ErrorEntry } from '../errors/errorEntry.js';
import { problemEntry } from '../errors/problemEntry.js';
import { placeOfItem } from '../work/placeOfItem.js';

/** The errors file's entry for what happened while the inputs were walked, if anything did. */
export function entryOf(event: InputEvent, stage: string): ErrorEntry | undefined {
  if (event.kind === 'item') {
    if (event.warning === undefined) return undefined;
    const remedy = 'Nothing needs to be done; give the documents ids of their own to choose them yourself.';
    const place = placeOfItem(event.item);
    return { level: 'warning', stage, ...place, code: 'repeated-id', message: event.warning, remedy };
  }
  return problemEntry(event.problem, stage, event.kind === 'notice' ? 'warning' : 'error');
}
