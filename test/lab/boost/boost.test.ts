import { expect, test } from 'vitest';
import { binColumns } from '../../../lab/train/boost/bins.js';
import { boost, type BoostOptions } from '../../../lab/train/boost/boost.js';
import { random } from '../../../lab/train/random.js';
import { nodeTable, scoreRows } from '../../../stages/model/nodeTable.js';
import { scoreTrees, treesFromArrays, treesToArrays } from '../../../stages/model/trees.js';

const OPTIONS: BoostOptions = {
  trees: 40,
  leaves: 8,
  rate: 0.3,
  least: 1,
  l2: 1,
  rows: 0.8,
  features: 1,
  seed: 5,
};

function xor(size: number) {
  const next = random(3);
  const columns = [0, 1, 2].map(() => Float32Array.from({ length: size }, () => Math.fround(next())));
  const targets = Float32Array.from({ length: size }, (_, i) =>
    columns[0]![i]! > 0.5 !== columns[1]![i]! > 0.3 ? 1 : 0,
  );
  return {
    columns,
    targets,
    weights: new Float32Array(size).fill(1),
    groups: Int32Array.from({ length: size }, (_, i) => i),
  };
}

test('learns what no single feature tells, and scores rows alike before and after storing', () => {
  const { columns, targets, weights, groups } = xor(2000);
  const trees = boost({ bins: binColumns(columns), targets, weights, groups }, OPTIONS);
  let right = 0;
  const stored = treesFromArrays('t', treesToArrays('t', trees));
  for (let i = 0; i < targets.length; i++) {
    const score = scoreTrees(trees, columns, i);
    expect(scoreTrees(stored, columns, i)).toBe(score);
    if (score > 0 === targets[i]! > 0.5) right++;
  }
  expect(right).toBeGreaterThan(1950);
  const sums = scoreRows(nodeTable(trees), columns, targets.length);
  for (let i = 0; i < targets.length; i++) expect(sums[i]).toBe(scoreTrees(trees, columns, i));
});

test('sends rows that are hopeless after some trees through no others', () => {
  const { columns, targets, weights, groups } = xor(500);
  const trees = boost({ bins: binColumns(columns), targets, weights, groups }, OPTIONS);
  const first = scoreRows(nodeTable({ ...trees, root: trees.root.subarray(0, 5) }), columns, 500);
  const whole = scoreRows(nodeTable(trees), columns, 500);
  const sums = scoreRows(nodeTable(trees), columns, 500, [{ trees: 5, odds: 0 }]);
  for (let i = 0; i < 500; i++) expect(sums[i]).toBe(first[i]! < 0 ? first[i] : whole[i]);
});

test('gives the same trees for the same data and seed', () => {
  const { columns, targets, weights, groups } = xor(500);
  const grow = () => boost({ bins: binColumns(columns), targets, weights, groups }, OPTIONS);
  expect(grow()).toEqual(grow());
});

test('bins keep the order of values and put equal ones together', () => {
  const column = Float32Array.from([3, 1, 1, 2, 9, 2]);
  const { columns, edges } = binColumns([column]);
  expect([...columns[0]!]).toEqual([2, 0, 0, 1, 3, 1]);
  expect(edges[0]!.length).toBe(3);
});
