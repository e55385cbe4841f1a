import { describe, expect, it } from 'vitest';
import { features, hashed, slots, weigh, type Template } from '../../stages/quotes/features.js';

const S = slots('a b', 'c');

/** Hashes of the features of some templates with these values. */
function of(list: Template[], bag: number[], values: number[], salt = 0): number[] {
  const f = features(5, list, bag);
  f.values.set(values);
  f.salt = salt;
  const out = new Int32Array(8);
  return [...out.subarray(0, hashed(f, out))];
}

describe('feature templates', () => {
  it('numbers slots from 1, whatever the line they stand on', () => {
    expect(S).toEqual({ a: 1, b: 2, c: 3 });
  });

  it.each<[string, Template[], number[]]>([
    ['one slot', [[S.a], [S.c]], []],
    [
      'two and three',
      [
        [S.a, S.b],
        [S.c, S.b, S.a],
      ],
      [],
    ],
    ['all sorts and a bag', [[S.a], [S.a, S.b], [S.a, S.b, S.c]], [S.b, S.c]],
  ])('weighs what it hashes: %s', (_name, list, bag) => {
    const f = features(100, list, bag);
    f.values.set([0, 7, -3, 2 ** 31 - 1].slice(0, f.values.length));
    f.salt = 2;
    const table = Int8Array.from({ length: 2 ** 10 }, (_, i) => (i % 251) - 125);
    const hashes = new Int32Array(16);
    const count = hashed(f, hashes);
    expect(count).toBe(list.length + bag.length);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += table[hashes[i]! & 1023]!;
    expect(weigh(f, table, 1023)).toBe(sum);
  });

  it('keeps salts, templates and the order of values apart, but not the places in a bag', () => {
    expect(of([[S.a, S.b]], [], [0, 1, 2])).not.toEqual(of([[S.a, S.b]], [], [0, 2, 1]));
    expect(of([[S.a]], [], [0, 1])).not.toEqual(of([[S.a]], [], [0, 1], 1));
    expect(new Set(of([[S.a], [S.b]], [], [0, 4, 4])).size).toBe(2);
    expect(of([], [S.a, S.b], [0, 1, 2])).toEqual(of([], [S.a, S.b], [0, 2, 1]).toReversed());
  });
});
