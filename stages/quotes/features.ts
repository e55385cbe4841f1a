import type { View } from './view.js';

/** Numbers of the slots a template puts together; one is enough. */
export type Template = readonly [number] | readonly [number, number] | readonly [number, number, number];

/**
 * Feature templates over numbered slots. To score something, its values are written into the slots; a feature is a template with the
 * values of its slots, hashed. Loops over integers do all of it: no strings, no calls, no allocation.
 */
export interface Features {
  /** Templates of one, two and three slots: each its own hash and its slots. */
  readonly ones: Int32Array;
  readonly twos: Int32Array;
  readonly threes: Int32Array;
  /** By slot, numbered from 1. */
  readonly values: Int32Array;
  /** Keeps apart what uses the same templates for different ends: sides, places. */
  salt: number;
  /** What `weigh` gives. */
  readonly sum: Sum;
}

/** Most templates of one list. */
export const MOST_TEMPLATES = 80;

/** Odd constants that spread the values of a feature over the table. */
const K0 = 0x9e3779b1 | 0;
const K1 = 0x85ebca77 | 0;
const K2 = 0xc2b2ae3d | 0;
const K3 = 0x27d4eb2f | 0;
const K4 = 0x2c1b3c6d;

/** Templates numbered from `first`; those of `bag`, one slot each, all have the number after the last: order does not matter to them. */
export function features(first: number, list: readonly Template[], bag: readonly number[] = []): Features {
  const all: (readonly [number, Template])[] = list.map((t, n) => [first + n, t]);
  for (const slot of bag) all.push([first + list.length, [slot]]);
  const of = (arity: number): Int32Array =>
    Int32Array.from(all.filter(([, t]) => t.length === arity).flatMap(([id, t]) => [[Math.imul(id, K0)], t].flat()));
  const last = Math.max(...list.flat(), ...bag);
  const loops = { ones: of(1), twos: of(2), threes: of(3) };
  const sum = summing(all.map(([id, t]) => [Math.imul(id, K0), t])) ?? looping(loops);
  return { ...loops, values: new Int32Array(last + 1), salt: 0, sum };
}

/** Sum of the weights of the features of `values` and `salt` in a table of `mask + 1` weights. */
export type Sum = (values: Int32Array, salt: number, weights: Int8Array, mask: number) => number;

/**
 * A list's templates as straight code, which takes less than half the time of a loop that looks up each template's slots. It is made of
 * nothing but the templates' numbers. Undefined where Node is told to make no code from strings.
 */
function summing(list: readonly (readonly [own: number, Template])[]): Sum | undefined {
  const used = [...new Set(list.flatMap(([, t]) => t))];
  const read = used.map((slot) => `const v${slot} = values[${slot}];`);
  const add = list.map(([own, t]) => {
    const parts = t.map((slot, n) => `Math.imul(v${slot}, ${[K1, K2, K3][n]})`);
    return `x = (${own} + salted + ${parts.join(' + ')}) | 0;
x = Math.imul(x ^ (x >>> 15), ${K4});
sum = (sum + weights[(x ^ (x >>> 16)) & mask]) | 0;`;
  });
  const lines = [
    `const salted = Math.imul(salt, ${K4});`,
    ...read,
    'let sum = 0;',
    'let x = 0;',
    ...add,
    'return sum;',
  ];
  try {
    return new Function('values', 'salt', 'weights', 'mask', lines.join('\n')) as Sum;
  } catch {
    return undefined;
  }
}

type Loops = Pick<Features, 'ones' | 'twos' | 'threes'>;

/** The same sum by a loop. */
function looping(loops: Loops): Sum {
  const found = new Int32Array(MOST_TEMPLATES);
  return (values, salt, weights, mask) => {
    const n = hashed({ ...loops, values, salt }, found);
    let sum = 0;
    for (let i = 0; i < n; i++) sum = (sum + weights[found[i]! & mask]!) | 0;
    return sum;
  };
}

/** Numbers the slots named in `names`, words parted by spaces, from 1. */
export function slots<const N extends readonly string[]>(...names: N): Readonly<Record<Words<N[number]>, number>> {
  const entries = names.flatMap((line) => line.split(' ')).map((name, n) => [name, n + 1] as const);
  return Object.freeze(Object.fromEntries(entries)) as Record<Words<N[number]>, number>;
}
type Words<S extends string> = S extends `${infer A} ${infer Rest}` ? A | Words<Rest> : S;

/** Sum of the weights of all the features in a table of `mask + 1` weights. */
export function weigh({ sum, values, salt }: Features, weights: Int8Array, mask: number): number {
  return sum(values, salt, weights, mask);
}

/** Hashes of all the features, as signed integers, in `out`: what `weigh` looks up. Gives their number. */
export function hashed({ ones, twos, threes, values, salt }: Omit<Features, 'sum'>, out: Int32Array): number {
  const salted = Math.imul(salt, K4);
  let n = 0;
  for (let k = 0; k < ones.length; k += 2) {
    const x = (ones[k]! + salted + Math.imul(values[ones[k + 1]!]!, K1)) | 0;
    const y = Math.imul(x ^ (x >>> 15), K4);
    out[n++] = y ^ (y >>> 16);
  }
  for (let k = 0; k < twos.length; k += 3) {
    const x = (twos[k]! + salted + Math.imul(values[twos[k + 1]!]!, K1) + Math.imul(values[twos[k + 2]!]!, K2)) | 0;
    const y = Math.imul(x ^ (x >>> 15), K4);
    out[n++] = y ^ (y >>> 16);
  }
  for (let k = 0; k < threes.length; k += 4) {
    const a = Math.imul(values[threes[k + 1]!]!, K1);
    const b = Math.imul(values[threes[k + 2]!]!, K2);
    const x = (threes[k]! + salted + a + b + Math.imul(values[threes[k + 3]!]!, K3)) | 0;
    const y = Math.imul(x ^ (x >>> 15), K4);
    out[n++] = y ^ (y >>> 16);
  }
  return n;
}

/** Sums the weights of the features: a trained table, or one in training. */
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

/** Tells whether a sentence begins at token `i`, or the text behind a dateline. */
export function beginsSentence(view: View, i: number): boolean {
  const { sentence, sentenceStart } = view.tokens;
  return i < view.count && (sentenceStart[sentence[i]!] === i || view.from[i] === i);
}
