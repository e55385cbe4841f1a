/** How far a run has come. Sizes are bytes of input. */
export interface Progress {
  readonly documents: number;
  readonly size: number;
  /** Bytes of input in all, where they are known. */
  readonly total: number | undefined;
  readonly seconds: number;
}

/** Counts documents as they are written. */
export class Meter {
  #documents = 0;
  #size = 0;
  readonly #began = performance.now();
  total: number | undefined;

  add(size: number): void {
    this.#documents++;
    this.#size += size;
  }

  get progress(): Progress {
    const seconds = (performance.now() - this.#began) / 1000;
    return { documents: this.#documents, size: this.#size, total: this.total, seconds };
  }
}
