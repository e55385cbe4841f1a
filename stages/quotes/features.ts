import type { View } from './view.js';

/**
 * A list of feature hashes under construction, reused from call to call: no allocation in hot paths.
 * `hashes` holds `count` of them.
 */
export interface Features {
  readonly hashes: Int32Array;
  count: number;
}

/** An empty list with room for the largest template set. */
export function features(): Features {
  return { hashes: new Int32Array(160), count: 0 };
}

/** As `mix` of `stages/model/hash.ts`, bit for bit, but signed: a small integer to the engine, never an object on the heap. */
function mix(h: number, value: number): number {
  let x = Math.imul(h ^ value, 0x9e3779b1);
  x ^= x >>> 15;
  return Math.imul(x, 0x85ebca77);
}

/** Adds the feature of template `t` with value `a`. */
export function add(f: Features, t: number, a: number): void {
  f.hashes[f.count++] = mix(t * 0x3779b1 + 0x51ed27, a);
}

/** Adds the feature of template `t` with values `a` and `b`. */
export function add2(f: Features, t: number, a: number, b: number): void {
  f.hashes[f.count++] = mix(mix(t * 0x3779b1 + 0x51ed27, a), b);
}

/** Adds the feature of template `t` with values `a`, `b` and `c`. */
export function add3(f: Features, t: number, a: number, b: number, c: number): void {
  f.hashes[f.count++] = mix(mix(mix(t * 0x3779b1 + 0x51ed27, a), b), c);
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
export function at(values: Int32Array | Uint8Array, i: number, from: number, to: number): number {
  return i >= from && i < to ? values[i]! : 99;
}

/** First and last token (exclusive) of the paragraph of token `i`. */
export function paragraphRange(view: View, i: number): readonly [number, number] {
  const { paragraph, paragraphStart } = view.tokens;
  const p = paragraph[i]!;
  return [paragraphStart[p]!, paragraphStart[p + 1]!];
}

/** Tells whether a sentence begins at token `i`. */
export function beginsSentence(view: View, i: number): boolean {
  const { sentence, sentenceStart } = view.tokens;
  return i < view.count && sentenceStart[sentence[i]!] === i;
}
