/** A window on a stream of bytes: appended to at its end, dropped from at its start; positions are of the whole stream. */
export class GrowingBuffer {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #from = 0;
  #to = 0;
  /** Position in the stream of the first byte still held. */
  start = 0;

  /** Position behind the last byte held. */
  get end(): number {
    return this.start + this.#to - this.#from;
  }

  append(bytes: Uint8Array): void {
    if (this.#to + bytes.length > this.#bytes.length) this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#to);
    this.#to += bytes.length;
  }

  /** Forgets what stands before `position`. */
  drop(position: number): void {
    if (position <= this.start) return;
    const to = Math.min(position, this.end);
    this.#from += to - this.start;
    this.start = to;
    if (this.#from === this.#to) this.#from = this.#to = 0;
  }

  /** A view of the bytes from one position to another: valid until the next append. */
  view(from: number, to: number): Buffer {
    return this.#bytes.subarray(this.#from + from - this.start, this.#from + Math.min(to, this.end) - this.start);
  }

  /** Position of `wanted` at or after `from`; -1 if not held. */
  indexOf(wanted: string, from: number): number {
    const at = this.#bytes
      .subarray(0, this.#to)
      .indexOf(wanted, this.#from + Math.max(from, this.start) - this.start, 'latin1');
    return at < 0 ? -1 : at - this.#from + this.start;
  }

  #makeRoom(more: number): void {
    const held = this.#to - this.#from;
    const size = Math.max(1 << 16, (held + more) * 2);
    // Half free at least, or the same bytes would be moved again and again.
    const target = size <= this.#bytes.length ? this.#bytes : Buffer.allocUnsafe(size);
    this.#bytes.copy(target, 0, this.#from, this.#to);
    this.#bytes = target;
    this.#from = 0;
    this.#to = held;
  }
}
