import { createHash } from 'node:crypto';

/** Bytes of a digest: the first half of a SHA-256. */
export const DIGEST_SIZE = 16;

/** Digest of a line, or of anything else that tells one input from another. */
export function digestOf(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, DIGEST_SIZE);
}
