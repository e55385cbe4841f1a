import { readFileSync } from 'node:fs';
import { DIGEST_SIZE } from './digest.js';
import { ENTRY_SIZE } from './journalEntry.js';

/** A stage file's journal, read back. Entries are numbered from 0; memory is about 50 bytes an entry. */
export class Journal {
  readonly #bytes: Buffer;
  readonly #offsets: Float64Array;
  #index: Int32Array | undefined;
  /** Lines the journal vouches for. */
  readonly count: number;

  /** `size` is the data file's: entries of lines that did not reach it (the run was killed in between) do not count. */
  constructor(bytes: Buffer, size: number) {
    const all = Math.floor(bytes.length / ENTRY_SIZE);
    const offsets = new Float64Array(all + 1);
    let count = 0;
    while (count < all) {
      const end = offsets[count]! + bytes.readUInt32LE(count * ENTRY_SIZE + 2 * DIGEST_SIZE);
      if (end > size) break;
      offsets[++count] = end;
    }
    this.#bytes = bytes;
    this.#offsets = offsets;
    this.count = count;
  }

  key(entry: number): Buffer {
    return this.#bytes.subarray(entry * ENTRY_SIZE, entry * ENTRY_SIZE + DIGEST_SIZE);
  }

  digest(entry: number): Buffer {
    return this.#bytes.subarray(entry * ENTRY_SIZE + DIGEST_SIZE, entry * ENTRY_SIZE + 2 * DIGEST_SIZE);
  }

  /** Where the line begins in the data file; `offset(count)` is where the last one ends. */
  offset(entry: number): number {
    return this.#offsets[entry]!;
  }

  /** The entry made from the input with this digest, looked for at `hint` first: inputs mostly come in the order they came before. */
  find(key: Uint8Array, hint: number): number | undefined {
    if (hint < this.count && this.key(hint).equals(key)) return hint;
    this.#index ??= this.#makeIndex();
    const index = this.#index;
    const mask = index.length - 1;
    for (let slot = slotOf(key) & mask; index[slot]! >= 0; slot = (slot + 1) & mask)
      if (this.key(index[slot]!).equals(key)) return index[slot];
    return undefined;
  }

  /** An open-addressing hash table of entry numbers. */
  #makeIndex(): Int32Array {
    let size = 16;
    while (size < 2 * this.count) size *= 2;
    const index = new Int32Array(size).fill(-1);
    for (let entry = 0; entry < this.count; entry++) {
      let slot = slotOf(this.key(entry)) & (size - 1);
      while (index[slot]! >= 0) slot = (slot + 1) & (size - 1);
      index[slot] = entry;
    }
    return index;
  }
}

const slotOf = (key: Uint8Array): number => key[0]! | (key[1]! << 8) | (key[2]! << 16) | (key[3]! << 24);

/** Reads a journal; undefined when there is none. */
export function readJournal(file: string, size: number): Journal | undefined {
  try {
    return new Journal(readFileSync(file), size);
  } catch {
    return undefined;
  }
}
