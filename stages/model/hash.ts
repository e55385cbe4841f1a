/**
 * Integer hashing for features: pure, the same on every machine, no strings in hot paths. Hashes are signed 32-bit integers: larger ones
 * would be boxed wherever they are kept or passed on.
 */

/** 32-bit FNV-1a over UTF-16 code units. */
export function hashString(s: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Mixes `value` into the running hash `h`; the order of calls matters. */
export function mix(h: number, value: number): number {
  let x = Math.imul(h ^ value, 0x9e3779b1);
  x ^= x >>> 15;
  return Math.imul(x, 0x85ebca77);
}

/** Spreads the bits of `h` (the finalizer of MurmurHash3, public domain). */
export function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}
