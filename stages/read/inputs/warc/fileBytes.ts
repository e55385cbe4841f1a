import type { FileHandle } from 'node:fs/promises';

const STEP = 1 << 18;

/** Bytes of a file at a position: fewer than asked for at its end, none behind it. */
export async function bytesAt(file: FileHandle, position: number, length: number = STEP): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Position of the next `wanted` bytes at or after `from`; -1 if there are none. */
export async function find(file: FileHandle, wanted: Buffer, from: number): Promise<number> {
  for (let position = from; ; position += STEP) {
    const window = await bytesAt(file, position, STEP + wanted.length - 1);
    const at = window.indexOf(wanted);
    if (at >= 0) return position + at;
    if (window.length < STEP + wanted.length - 1) return -1;
  }
}
