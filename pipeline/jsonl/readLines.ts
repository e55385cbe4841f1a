import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** A line of a file, without its line feed; `number` counts from 1, `size` is the bytes it took, line feed included. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer;
  readonly size: number;
}

const LINE_FEED = 10;

/** The lines of a stream of bytes, one by one; memory is bounded by the longest line. Blank lines are left out. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let number = 0;
  const line = (rest: Buffer, feed: number): Line => {
    // A copy: the line must not keep the whole chunk it came in.
    const bytes = Buffer.concat([...held, rest]);
    held = [];
    return { number: ++number, bytes, size: bytes.length + feed };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      const made = line(chunk.subarray(from, end), 1);
      from = end + 1;
      if (!isBlank(made.bytes)) yield made;
    }
    if (from < chunk.length) held.push(chunk.subarray(from));
  }
  if (held.length > 0) {
    const made = line(Buffer.alloc(0), 0);
    if (!isBlank(made.bytes)) yield made;
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);

/** The lines of a file. */
export function linesOfFile(file: string): AsyncGenerator<Line> {
  return linesOf(createReadStream(file, { highWaterMark: 1 << 18 }));
}

/** The lines of a stream such as standard input. */
export function linesOfStream(stream: Readable): AsyncGenerator<Line> {
  return linesOf(stream as AsyncIterable<Buffer>);
}
