import { expect, test } from 'vitest';
import { scoreRow, scoreTrees, type Trees } from '../../stages/model/trees.js';

/** Two trees: feature 1 against 1, then on the right feature 0 against −2; and a leaf alone. */
const trees: Trees = {
  root: Int32Array.of(0, ~3),
  feature: Uint16Array.of(1, 0),
  threshold: Float32Array.of(1, -2),
  left: Int32Array.of(~0, ~1),
  right: Int32Array.of(1, ~2),
  leaf: Float32Array.of(1, 10, 100, 0.5),
};

test.each([
  ['below the threshold', [0, 0.5], 1.5],
  ['at the threshold: left', [0, 1], 1.5],
  ['above it, and above the next', [0, 1.5], 100.5],
  ['above it, and at the next: left', [-2, 1.5], 10.5],
])('a row %s', (_, row, sum) => {
  expect(scoreRow(trees, Float32Array.of(7, ...row), 1)).toBe(sum);
  expect(
    scoreTrees(
      trees,
      row.map((value) => Float32Array.of(9, value)),
      1,
    ),
  ).toBe(sum);
});
