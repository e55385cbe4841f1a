import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

const SIZE = 1 << 18;

/** Appends to a new file through a buffer. What `flush` has written survives the death of the process. */
export class BufferedFile {
  readonly #handle: number;
  readonly #buffer = Buffer.allocUnsafeSlow(SIZE);
  #used = 0;

  constructor(file: string) {
    this.#handle = openSync(file, 'w');
  }

  append(bytes: Uint8Array): void {
    if (this.#used + bytes.length > SIZE) this.flush();
    if (bytes.length > SIZE) {
      this.#writeAll(bytes);
      return;
    }
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  flush(): void {
    this.#writeAll(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  /** Flushes, syncs and closes. */
  finish(): void {
    this.flush();
    fsyncSync(this.#handle);
    closeSync(this.#handle);
  }

  /** Closes as it stands. */
  abandon(): void {
    closeSync(this.#handle);
  }

  /** A write may take less than it was given, as on a disk that is just full: the rest then fails with the reason. */
  #writeAll(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at);
  }
}
