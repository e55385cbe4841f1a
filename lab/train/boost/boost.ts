import type { Trees } from '../../../stages/model/trees.js';
import { random } from '../random.js';
import type { Bins } from './bins.js';
import { growTree, type Grown } from './growTree.js';

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  /** Share of a leaf's Newton step that is taken. */
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
  readonly l2: number;
  /** Shares of groups of rows (of rows, where there are no groups) and of features each tree sees. */
  readonly rows: number;
  readonly features: number;
  readonly seed: number;
  /** Trees see rows that are told well already as often as others: for tables of few rows. */
  readonly thorough?: boolean;
}

/** What is learned from: rows in bins, targets in [0, 1], weights. */
export interface BoostData {
  readonly bins: Bins;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
  /** Number of the group each row belongs to: a tree sees all rows of a group or none, so that groups cannot be learned by heart. */
  readonly groups?: Int32Array;
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
  const groups = data.groups ?? eachAlone(bins.rows);
  for (let t = 0; t < options.trees; t++) {
    const sampled = sampleRows(groups, options.rows, next);
    for (let i = 0; i < bins.rows; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      g[i] = weights[i]! * (p - targets[i]!);
      h[i] = weights[i]! * Math.max(p * (1 - p), 1e-6);
    }
    const rows = options.thorough || t < WARM_UP ? sampled : thinOut(sampled, g, h, next);
    const features = sampleFeatures(bins.columns.length, options.features, next);
    const tree = growTree({ ...options, bins, g, h, rows, features });
    for (let i = 0; i < bins.rows; i++) scores[i]! += tree.at(i);
    grown.push(tree.nodes);
    progress?.(t + 1);
  }
  return flatten(grown);
}

const WARM_UP = 20;
const EASY = 0.01;
const KEPT = 0.2;

/** Leaves out most rows that are told well already; those that stay stand for the others (Ke et al.'s one-side sampling). */
function thinOut(rows: Int32Array, g: Float64Array, h: Float64Array, next: () => number): Int32Array {
  return rows.filter((row) => {
    if (Math.abs(g[row]!) >= EASY) return true;
    if (next() >= KEPT) return false;
    g[row]! /= KEPT;
    h[row]! /= KEPT;
    return true;
  });
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

function eachAlone(rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, i) => i);
}

function sampleRows(groups: Int32Array, share: number, next: () => number): Int32Array {
  const count = groups.reduce((top, group) => Math.max(top, group + 1), 0);
  const inside = Uint8Array.from({ length: count }, () => (next() < share ? 1 : 0));
  const rows = new Int32Array(groups.length);
  let size = 0;
  for (let i = 0; i < groups.length; i++) if (inside[groups[i]!]) rows[size++] = i;
  return rows.subarray(0, size);
}

export function sampleFeatures(count: number, share: number, next: () => number): number[] {
  const all = Array.from({ length: count }, (_, f) => f);
  return share >= 1 ? all : all.filter(() => next() < share);
}

/** All trees in one set of arrays. */
export function flatten(grown: readonly Grown[]): Trees {
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
