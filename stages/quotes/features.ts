import type { View } from './view.js';

/**
 * A list of features under construction, reused from call to call: no allocation in hot paths. Each is a template and up to three values,
 * four integers in `raw`; `hashed` turns all of them into hashes in one tight loop.
 */
export interface Features {
  readonly raw: Int32Array;
  readonly hashes: Int32Array;
  count: number;
}

const MOST = 160;

/** An empty list with room for the largest template set. */
export function features(): Features {
  return { raw: new Int32Array(4 * MOST), hashes: new Int32Array(MOST), count: 0 };
}

/** Adds the feature of template `t` with value `a`. */
export function add(f: Features, t: number, a: number): void {
  const k = f.count++ << 2;
  f.raw[k] = t;
  f.raw[k + 1] = a;
  f.raw[k + 2] = 0;
  f.raw[k + 3] = 0;
}

/** Adds the feature of template `t` with values `a` and `b`. */
export function add2(f: Features, t: number, a: number, b: number): void {
  const k = f.count++ << 2;
  f.raw[k] = t;
  f.raw[k + 1] = a;
  f.raw[k + 2] = b;
  f.raw[k + 3] = 1;
}

/** Adds the feature of template `t` with values `a`, `b` and `c`. */
export function add3(f: Features, t: number, a: number, b: number, c: number): void {
  const k = f.count++ << 2;
  f.raw[k] = t;
  f.raw[k + 1] = a;
  f.raw[k + 2] = b;
  f.raw[k + 3] = c;
}

/** Odd constants that spread the values of a feature over the table. */
const K0 = 0x9e3779b1 | 0;
const K1 = 0x85ebca77 | 0;
const K2 = 0xc2b2ae3d | 0;
const K3 = 0x27d4eb2f | 0;
const K4 = 0x2c1b3c6d;

/** Hash of the feature whose four integers begin at `k`, signed. */
function hashAt(raw: Int32Array, k: number): number {
  const b = raw[k + 2]!;
  const c = raw[k + 3]!;
  const x =
    (Math.imul(raw[k]!, K0) +
      Math.imul(raw[k + 1]!, K1) +
      Math.imul(b ^ (b >>> 16), K2) +
      Math.imul(c ^ (c >>> 13), K3)) |
    0;
  return Math.imul(x ^ (x >>> 15), K4) ^ (x >>> 7);
}

/** Hashes of the listed features, as signed integers, in `f.hashes`. */
export function hashed(f: Features): Int32Array {
  const { raw, hashes, count } = f;
  for (let i = 0, k = 0; i < count; i++, k += 4) hashes[i] = hashAt(raw, k);
  return hashes;
}

/** Sum of the weights of the listed features in a table of `mask + 1` weights. */
export function weigh({ raw, count }: Features, weights: Int8Array, mask: number): number {
  let sum = 0;
  for (let k = 0, end = 4 * count; k < end; k += 4) sum += weights[hashAt(raw, k) & mask]!;
  return sum;
}

/** Sums the weights of the listed features: a trained table, or one in training. */
export type Score = (f: Features) => number;

/** Logarithmic buckets: 0 1 2 3 4 5-6 7-8 9-12 13-16 17-24 … */
export function bucket(n: number): number {
  return n < 0 ? 30 : BUCKETS[n < BUCKETS.length ? n : BUCKETS.length - 1]!;
}

function bucketOf(n: number): number {
  if (n < 5) return n;
  let step = 2;
  let top = 4;
  let id = 5;
  for (;;) {
    if (n <= top + step) return id;
    if (n <= top + 2 * step) return id + 1;
    top += 2 * step;
    step *= 2;
    id += 2;
    if (id > 20) return id;
  }
}
const BUCKETS = Uint8Array.from({ length: 2000 }, (_, n) => bucketOf(n));

/** Value at `i` inside `[from, to)`, else a mark for what lies beyond. */
export function at(values: Int32Array, i: number, from: number, to: number): number {
  return i >= from && i < to ? values[i]! : 99;
}

/** Tells whether a sentence begins at token `i`. */
export function beginsSentence(view: View, i: number): boolean {
  const { sentence, sentenceStart } = view.tokens;
  return i < view.count && sentenceStart[sentence[i]!] === i;
}
