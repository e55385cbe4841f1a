import { createHash } from 'node:crypto';
import type { ErrorEntry } from '../errors/errorEntry.js';
import { partFiles } from '../files/outputFolder.js';
import { journalEntry } from '../journal/journalEntry.js';
import { BufferedFile } from './bufferedFile.js';

/** What a stage's file has come to. */
export interface StageTotals {
  readonly bytes: number;
  readonly sha256: string;
  readonly documents: number;
  readonly reused: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Writes a stage's lines, errors and journal, in the order it is given them. */
export class StageWriter {
  readonly #records: BufferedFile;
  readonly #errors: BufferedFile;
  readonly #journal: BufferedFile;
  readonly #hash = createHash('sha256');
  #counts = { bytes: 0, documents: 0, reused: 0, errors: 0, warnings: 0 };

  constructor(folder: string, stage: string) {
    const files = partFiles(folder, stage);
    this.#records = new BufferedFile(files.records);
    this.#errors = new BufferedFile(files.errors);
    this.#journal = new BufferedFile(files.journal);
  }

  /** A line with the digests of its input and of itself. */
  line(bytes: Uint8Array, key: Uint8Array, digest: Uint8Array, isReused: boolean): void {
    this.#records.append(bytes);
    this.#journal.append(journalEntry(key, digest, bytes.length));
    this.#hash.update(bytes);
    this.#counts.bytes += bytes.length;
    this.#counts.documents++;
    if (isReused) this.#counts.reused++;
  }

  entry(entry: ErrorEntry): void {
    this.#errors.append(Buffer.from(`${JSON.stringify(entry)}\n`));
    if (entry.level === 'error') this.#counts.errors++;
    else this.#counts.warnings++;
  }

  /** Lines first: the journal must never vouch for a line that is not there. */
  flush(): void {
    this.#records.flush();
    this.#errors.flush();
    this.#journal.flush();
  }

  finish(): StageTotals {
    for (const file of [this.#records, this.#errors, this.#journal]) file.finish();
    return { ...this.#counts, sha256: this.#hash.digest('hex') };
  }

  abandon(): void {
    for (const file of [this.#records, this.#errors, this.#journal]) file.abandon();
  }
}
