import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { digestOf } from './digest.js';
import { readJournal, type Journal } from './journal.js';

/** A line made earlier, with its digest. */
export interface CachedLine {
  readonly bytes: Buffer;
  readonly digest: Uint8Array;
}

/** The lines a stage made earlier, by the same recipe: found by the digest of their input, checked against their own. */
export class LineCache {
  readonly #file: number;
  readonly #journal: Journal;
  #next = 0;

  private constructor(file: number, journal: Journal) {
    this.#file = file;
    this.#journal = journal;
  }

  /** Opens a stage's file with its journal; undefined when either is missing. */
  static open(records: string, journalFile: string): LineCache | undefined {
    let file: number;
    try {
      file = openSync(records, 'r');
    } catch {
      return undefined;
    }
    const journal = readJournal(journalFile, fstatSync(file).size);
    if (journal && journal.count > 0) return new LineCache(file, journal);
    closeSync(file);
    return undefined;
  }

  get count(): number {
    return this.#journal.count;
  }

  find(key: Uint8Array): CachedLine | undefined {
    const entry = this.#journal.find(key, this.#next);
    if (entry === undefined) return undefined;
    this.#next = entry + 1;
    const from = this.#journal.offset(entry);
    const bytes = Buffer.allocUnsafeSlow(this.#journal.offset(entry + 1) - from);
    const digest = this.#journal.digest(entry);
    const got = readSync(this.#file, bytes, 0, bytes.length, from);
    return got === bytes.length && digestOf(bytes).equals(digest) ? { bytes, digest } : undefined;
  }

  close(): void {
    closeSync(this.#file);
  }
}
