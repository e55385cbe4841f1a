import type { Trees } from '../../model/trees.js';

/**
 * Trees of at most 32 leaves laid out by feature (QuickScorer: Lucchese et al., SIGIR 2015). Each node that sends a row right rules out the
 * leaves on its left; the first leaf that stays, in the order from left to right, is the row's. Without branches that cannot be foretold
 * this takes a fraction of the time of walking down.
 */
export interface QuickTrees {
  /** Where each feature's nodes begin, by rising threshold; one more element than features. */
  readonly first: Int32Array;
  readonly threshold: Float32Array;
  readonly tree: Uint16Array;
  /** Bits of the leaves of the tree that stay. */
  readonly stay: Int32Array;
  /** The leaves of each tree, `MOST_LEAVES` places a tree. */
  readonly leaf: Float32Array;
  readonly count: number;
}

const MOST_LEAVES = 32;

/** Lays trees out anew. Throws a `RangeError` where one has too many leaves. */
export function quickTrees(trees: Trees): QuickTrees {
  const { root, feature, threshold } = trees;
  const leaf = new Float32Array(root.length * MOST_LEAVES);
  const stay = new Int32Array(feature.length);
  const tree = new Uint16Array(feature.length);
  root.forEach((node, t) => layOut(trees, node, t, { leaf, stay, tree }));
  const order = Int32Array.from(feature.keys()).toSorted(
    (a, b) => feature[a]! - feature[b]! || threshold[a]! - threshold[b]! || a - b,
  );
  const features = feature.reduce((top, f) => Math.max(top, f + 1), 0);
  const first = new Int32Array(features + 1);
  for (const n of order) first[feature[n]! + 1]!++;
  for (let f = 0; f < features; f++) first[f + 1]! += first[f]!;
  return {
    first,
    threshold: Float32Array.from(order, (n) => threshold[n]!),
    tree: Uint16Array.from(order, (n) => tree[n]!),
    stay: Int32Array.from(order, (n) => stay[n]!),
    leaf,
    count: root.length,
  };
}

/** Numbers the leaves of tree `t` from left to right and notes which of them each node on the way leaves. */
function layOut(trees: Trees, root: number, t: number, out: Pick<QuickTrees, 'leaf' | 'stay' | 'tree'>): void {
  let leaves = 0;
  const visit = (node: number): number => {
    if (node < 0) {
      if (leaves === MOST_LEAVES) throw new RangeError(`Expected at most ${MOST_LEAVES} leaves in tree ${t}, got more`);
      out.leaf[t * MOST_LEAVES + leaves] = trees.leaf[~node]!;
      return 1 << leaves++;
    }
    const left = visit(trees.left[node]!);
    out.stay[node] = ~left;
    out.tree[node] = t;
    return left | visit(trees.right[node]!);
  };
  visit(root);
}

/** Sums of the trees' leaves for the rows of `width` values with those indices. */
export function scoreRows(trees: QuickTrees, values: Float32Array, width: number, rows: Int32Array): Float64Array {
  const { first, threshold, tree, stay, leaf, count } = trees;
  const left = new Int32Array(count);
  const sums = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const base = rows[i]! * width;
    left.fill(-1);
    for (let f = 0; f + 1 < first.length; f++) {
      const value = values[base + f]!;
      const end = first[f + 1]!;
      for (let k = first[f]!; k < end && !(value <= threshold[k]!); k++) left[tree[k]!]! &= stay[k]!;
    }
    let sum = 0;
    for (let t = 0; t < count; t++) sum += leaf[t * MOST_LEAVES + 31 - Math.clz32(left[t]! & -left[t]!)]!;
    sums[i] = sum;
  }
  return sums;
}
