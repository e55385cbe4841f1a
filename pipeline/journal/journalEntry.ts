import { DIGEST_SIZE } from './digest.js';

/**
 * A journal has an entry of fixed size for every line of a stage's file, in the same order: the digest of the input the line was made
 * from, the digest of the line, and its length in bytes with the line feed (uint32, little-endian).
 */
export const ENTRY_SIZE = 2 * DIGEST_SIZE + 4;

/** The bytes of an entry. */
export function journalEntry(key: Uint8Array, digest: Uint8Array, length: number): Buffer {
  const entry = Buffer.allocUnsafe(ENTRY_SIZE);
  entry.set(key, 0);
  entry.set(digest, DIGEST_SIZE);
  entry.writeUInt32LE(length, 2 * DIGEST_SIZE);
  return entry;
}
