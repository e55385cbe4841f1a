import { describe, expect, it } from 'vitest';
import { scoreRow, type Trees } from '../../stages/model/trees.js';
import { quickTrees, scoreRows } from '../../stages/quotes/verifier/quickTrees.js';

/** A leaf alone; one node; a node with another on either side. */
const trees: Trees = {
  root: Int32Array.of(-1, 0, 1),
  feature: Uint16Array.of(1, 0, 1, 2),
  threshold: Float32Array.of(0.5, 1, 0.25, -1),
  left: Int32Array.of(-2, 2, -4, -6),
  right: Int32Array.of(-3, 3, -5, -7),
  leaf: Float32Array.of(10, 1, 2, 3, 4, 5, 6),
};

describe('trees laid out by feature', () => {
  it('score rows as they do walked down', () => {
    const steps = [-2, -1, 0, 0.25, 0.5, 1, 2, NaN];
    const rows = steps.flatMap((a) => steps.flatMap((b) => steps.map((c) => [a, b, c])));
    const values = Float32Array.from(rows.flat());
    const quick = scoreRows(quickTrees(trees), values, 3, Int32Array.from(rows.keys()));
    expect([...quick]).toEqual(rows.map((_, n) => scoreRow(trees, values, 3 * n)));
  });

  it('have at most 32 leaves', () => {
    const n = 32;
    const chain = Int32Array.from({ length: n }, (_, k) => (k + 1 < n ? k + 1 : ~n));
    const long = {
      root: Int32Array.of(0),
      feature: new Uint16Array(n),
      threshold: Float32Array.from(chain.keys()),
      left: Int32Array.from(chain.keys(), (k) => ~k),
      right: chain,
      leaf: new Float32Array(n + 1),
    };
    expect(() => quickTrees(long)).toThrow(RangeError);
  });
});
