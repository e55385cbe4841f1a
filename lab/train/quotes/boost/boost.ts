import type { Trees } from '../../../../stages/model/trees.js';
import { random } from '../../random.js';
import type { Bins } from '../../boost/bins.js';
import { growTree, type Grown } from '../../boost/growTree.js';

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  /** Share of a leaf's Newton step that is taken. */
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
  readonly l2: number;
  /** Shares of rows and of features each tree sees. */
  readonly rows: number;
  readonly features: number;
  readonly seed: number;
}

/** What is learned from: rows in bins, targets in [0, 1], weights. */
export interface BoostData {
  readonly bins: Bins;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

/**
 * Gradient-boosted trees for the weighted logistic loss, grown best leaf first over histograms (Ke et al., NIPS 2017).
 * The sum of leaves is a log-odds; the first tree is a single leaf, the prior.
 */
export function boost(data: BoostData, options: BoostOptions, progress?: (done: number) => void): Trees {
  const { bins, targets, weights } = data;
  const next = random(options.seed);
  const prior = priorOf(targets, weights);
  const scores = new Float64Array(bins.rows).fill(prior);
  const g = new Float64Array(bins.rows);
  const h = new Float64Array(bins.rows);
  const grown: Grown[] = [{ feature: [], threshold: [], left: [], right: [], leaf: [prior] }];
  for (let t = 0; t < options.trees; t++) {
    const rows = sampleRows(bins.rows, options.rows, next);
    for (let i = 0; i < bins.rows; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      g[i] = weights[i]! * (p - targets[i]!);
      h[i] = weights[i]! * Math.max(p * (1 - p), 1e-6);
    }
    const features = sampleFeatures(bins.columns.length, options.features, next);
    const tree = growTree({ ...options, bins, g, h, rows, features });
    for (let i = 0; i < bins.rows; i++) scores[i]! += tree.at(i);
    grown.push(tree.nodes);
    progress?.(t + 1);
  }
  return flatten(grown);
}

function priorOf(targets: Float32Array, weights: Float32Array): number {
  let one = 1e-9;
  let all = 2e-9;
  for (let i = 0; i < targets.length; i++) {
    one += weights[i]! * targets[i]!;
    all += weights[i]!;
  }
  return Math.fround(Math.log(one / (all - one)));
}

function sampleRows(count: number, share: number, next: () => number): Int32Array {
  const rows = new Int32Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) if (share >= 1 || next() < share) rows[size++] = i;
  return rows.subarray(0, size);
}

function sampleFeatures(count: number, share: number, next: () => number): number[] {
  const all = Array.from({ length: count }, (_, f) => f);
  return share >= 1 ? all : all.filter(() => next() < share);
}

/** All trees in one set of arrays. */
function flatten(grown: readonly Grown[]): Trees {
  const root: number[] = [];
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const leaf: number[] = [];
  for (const tree of grown) {
    const node = feature.length;
    const first = leaf.length;
    const move = (child: number): number => (child < 0 ? ~(~child + first) : child + node);
    root.push(move(tree.feature.length > 0 ? 0 : -1));
    tree.feature.forEach((f, n) => {
      feature.push(f);
      threshold.push(tree.threshold[n]!);
      left.push(move(tree.left[n]!));
      right.push(move(tree.right[n]!));
    });
    leaf.push(...tree.leaf);
  }
  return {
    root: Int32Array.from(root),
    feature: Uint16Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    leaf: Float32Array.from(leaf),
  };
}
