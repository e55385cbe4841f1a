import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** A line's bytes without its line feed; null where it was longer than allowed (its bytes are dropped as they come). */
export interface ByteLine {
  readonly index: number;
  readonly bytes: Uint8Array | null;
}

/** The lines of a file, gunzipped where it is gzip, in memory bounded by the longest line. Throws what the file system or zlib throw. */
export async function* byteLines(path: string, gzip: boolean, maxBytes: number): AsyncGenerator<ByteLine> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const gunzip = gzip ? createGunzip({ chunkSize: 1 << 18 }) : undefined;
  // An error of the file must reach the reader, who listens to the last stream only.
  if (gunzip) file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  const held: Uint8Array[] = [];
  let size = 0;
  let index = 1;
  const take = (rest: Uint8Array): ByteLine => {
    const bytes = size + rest.length > maxBytes ? null : joined(held, rest, size);
    held.length = 0;
    size = 0;
    return { index: index++, bytes };
  };
  for await (const chunk of (gunzip ?? file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, from)) {
      yield take(chunk.subarray(from, feed));
      from = feed + 1;
    }
    if (from < chunk.length) {
      size += chunk.length - from;
      if (size <= maxBytes) held.push(chunk.subarray(from));
      else held.length = 0;
    }
  }
  if (size > 0) yield take(new Uint8Array(0));
}

/** A copy in memory of its own: views of a chunk would keep, and a message to a thread would copy, the whole chunk. */
function joined(held: readonly Uint8Array[], rest: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size + rest.length);
  let at = 0;
  for (const part of held) {
    out.set(part, at);
    at += part.length;
  }
  out.set(rest, at);
  return out;
}
