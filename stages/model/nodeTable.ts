import type { Trees } from './trees.js';

/**
 * Trees laid out for scoring many rows: of each node its feature, threshold, left and right child stand side by side, a child being the
 * place of its node or, below zero, the leaf `~child`.
 */
export interface NodeTable {
  readonly roots: Int32Array;
  readonly nodes: Int32Array;
  /** The same bytes as `nodes`: thresholds are floats. */
  readonly thresholds: Float32Array;
  readonly leaf: Float32Array;
}

const SIZE = 4;

/** The table of `trees`. */
export function nodeTable({ root, feature, threshold, left, right, leaf }: Trees): NodeTable {
  const nodes = new Int32Array(feature.length * SIZE);
  const thresholds = new Float32Array(nodes.buffer);
  const place = (child: number): number => (child < 0 ? child : child * SIZE);
  for (let n = 0; n < feature.length; n++) {
    nodes[n * SIZE] = feature[n]!;
    thresholds[n * SIZE + 1] = threshold[n]!;
    nodes[n * SIZE + 2] = place(left[n]!);
    nodes[n * SIZE + 3] = place(right[n]!);
  }
  return { roots: root.map(place), nodes, thresholds, leaf };
}

/** A row whose sum is below `odds` after `trees` trees is not sent through the rest. */
export interface Hopeless {
  readonly trees: number;
  readonly odds: number;
}

/**
 * Sums of the leaves of all rows of `columns` (element `f` holds feature `f` of every row). Rows that are `hopeless` at one of its steps
 * (in order of trees) keep the sum they have there.
 */
export function scoreRows(
  { roots, nodes, thresholds, leaf }: NodeTable,
  columns: readonly Float32Array[],
  rows: number,
  hopeless: readonly Hopeless[] = [],
): Float64Array {
  const width = columns.length;
  const values = new Float32Array(rows * width);
  for (let f = 0; f < width; f++) for (let i = 0; i < rows; i++) values[i * width + f] = columns[f]![i]!;
  const sums = new Float64Array(rows);
  const steps = hopeless.concat({ trees: roots.length, odds: 0 });
  for (let i = 0; i < rows; i++) {
    const base = i * width;
    let sum = 0;
    let t = 0;
    for (const step of steps) {
      for (const to = Math.min(step.trees, roots.length); t < to; t++) {
        let n = roots[t]!;
        while (n >= 0) n = values[base + nodes[n]!]! <= thresholds[n + 1]! ? nodes[n + 2]! : nodes[n + 3]!;
        sum += leaf[~n]!;
      }
      if (sum < step.odds) break;
    }
    sums[i] = sum;
  }
  return sums;
}
