import type { FileHandle } from 'node:fs/promises';
import { createInflateRaw, inflateRawSync, constants, type InflateRaw } from 'node:zlib';
import type { Chunk } from './chunk.js';
import { crc32 } from './crc32.js';
import { bytesAt, find } from './fileBytes.js';

const MAGIC = Buffer.from([0x1f, 0x8b, 8]);

/**
 * The contents of a file of gzip members. A damaged member (bad data, length or checksum, cut off) costs what it held: reading goes on at
 * the next member that holds the beginning of a WARC record.
 */
export async function* gzipMembers(file: FileHandle): AsyncGenerator<Chunk> {
  let position = 0;
  for (;;) {
    const head = await bytesAt(file, position, 4096);
    if (head.every((byte) => byte === 0)) {
      if (head.length < 4096) return;
      position += head.length;
      continue;
    }
    const length = headerLength(head);
    const state = { end: -1, message: 'the bytes are no gzip member' };
    if (length > 0) {
      yield { kind: 'member' };
      yield* member(file, position + length, state);
    }
    if (state.end < 0) {
      yield { kind: 'broken', message: state.message };
      const next = await nextMember(file, position + 1);
      if (next < 0) return;
      position = next;
    } else {
      yield { kind: 'whole' };
      position = state.end;
    }
  }
}

/** Length of a gzip header (RFC 1952); 0 where there is none. */
function headerLength(head: Buffer): number {
  if (head.length < 18 || !head.subarray(0, 3).equals(MAGIC)) return 0;
  const flags = head[3] as number;
  if (flags & 0xe0) return 0;
  let at = 10;
  if (flags & 4) at += 2 + head.readUInt16LE(10);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = head.indexOf(0, at);
    if (end < 0) return 0;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at < head.length ? at : 0;
}

/** Inflates a member's data from `start` on; sets `state.end` to the position after its trailer where all is well. */
async function* member(
  file: FileHandle,
  start: number,
  state: { end: number; message: string },
): AsyncGenerator<Chunk> {
  const inflate = createInflateRaw({ chunkSize: 1 << 17 });
  const feeding = feed(file, inflate, start);
  let crc = 0;
  let size = 0;
  try {
    for await (const out of inflate as AsyncIterable<Buffer>) {
      crc = crc32(out, crc);
      size += out.length;
      yield { kind: 'data', bytes: out };
    }
    const end = start + inflate.bytesWritten;
    const trailer = await bytesAt(file, end, 8);
    if (trailer.length < 8) state.message = 'the gzip member is cut off';
    else if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32) {
      state.message = 'the gzip member has a wrong checksum';
    } else state.end = end + 8;
  } catch (error) {
    const { message } = error as Error;
    state.message =
      message === 'unexpected end of file' ? 'the gzip member is cut off' : `the gzip member is damaged (${message})`;
  } finally {
    inflate.destroy();
    await feeding;
  }
}

/** Writes the file into `inflate` until it has had enough. Never rejects: what goes wrong shows where the output is read. */
async function feed(file: FileHandle, inflate: InflateRaw, start: number): Promise<void> {
  const finish = new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error']) inflate.once(event, () => resolve());
  });
  const isDone = (): boolean => inflate.destroyed || inflate.readableEnded;
  // Members are small as a rule: the first step is, too.
  let step = 1 << 15;
  for (let position = start; !isDone();) {
    const bytes = await bytesAt(file, position, step).catch(() => Buffer.alloc(0));
    if (isDone()) break;
    if (bytes.length === 0) {
      inflate.end();
      break;
    }
    await Promise.race([finish, new Promise((resolve) => inflate.write(bytes, resolve))]);
    position += bytes.length;
    step = 1 << 18;
  }
}

/** Position of the next member that begins a WARC record. */
async function nextMember(file: FileHandle, from: number): Promise<number> {
  for (let at = await find(file, MAGIC, from); at >= 0; at = await find(file, MAGIC, at + 1)) {
    const head = await bytesAt(file, at, 4096);
    const length = headerLength(head);
    if (length > 0 && beginsRecord(head.subarray(length))) return at;
  }
  return -1;
}

function beginsRecord(deflated: Buffer): boolean {
  try {
    const begin = inflateRawSync(deflated, { finishFlush: constants.Z_SYNC_FLUSH });
    return begin.subarray(0, 64).toString('latin1').trimStart().startsWith('WARC/');
  } catch {
    return false;
  }
}
