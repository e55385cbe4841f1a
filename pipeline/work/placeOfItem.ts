import type { RawItem } from '../../stages/read/item.js';
import type { Place } from '../errors/errorEntry.js';

/** Where an item stands: its file, without the id that names it inside one, and its line or record number. */
export function placeOfItem({ id, path, container, index }: RawItem): Place {
  const isInside = container !== 'file' && path.endsWith(`/${id}`);
  const file = isInside ? path.slice(0, -id.length - 1) : path;
  return { id, file, ...(index === undefined ? {} : { line: index }) };
}
