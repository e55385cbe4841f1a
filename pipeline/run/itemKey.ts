import type { InputEvent, RawItem } from '../../stages/read/item.js';
import { digestOf } from '../journal/digest.js';

/** Digest of a raw item: its bytes and all that its record may depend on; where it stands in its file does not count. */
export function itemKey({ id, path, container, url, contentType, bytes }: RawItem): Buffer {
  return digestOf(JSON.stringify([id, path, container, url ?? null, contentType ?? null]), '\0', bytes);
}

/** What an event adds to the hash of all inputs: everything the files of `read` may depend on, warnings and errors with them. */
export function eventDigest(event: InputEvent): Uint8Array {
  if (event.kind !== 'item') return digestOf(JSON.stringify([event.kind, event.problem]));
  return digestOf(itemKey(event.item), JSON.stringify([event.item.index ?? null, event.warning ?? null]));
}
