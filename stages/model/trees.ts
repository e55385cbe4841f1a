/**
 * A sum of binary decision trees over dense features, in flat arrays. Node `n` sends a row left where its value of `feature[n]` is at
 * most `threshold[n]`; a child below zero is the leaf `~child`. Tree `t` begins at node `root[t]` (a leaf alone where below zero).
 */
export interface Trees {
  readonly root: Int32Array;
  readonly feature: Uint16Array;
  readonly threshold: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leaf: Float32Array;
}

/** Sum of the trees' leaves for row `row` of `columns` (element `f` holds feature `f` of every row). */
export function scoreTrees(trees: Trees, columns: readonly Float32Array[], row: number): number {
  const { root, feature, threshold, left, right, leaf } = trees;
  let sum = 0;
  for (let t = 0; t < root.length; t++) {
    let n = root[t]!;
    while (n >= 0) n = columns[feature[n]!]![row]! <= threshold[n]! ? left[n]! : right[n]!;
    sum += leaf[~n]!;
  }
  return sum;
}

/** Sum of the trees' leaves for the row that begins at `base` in `values`, a feature an element. */
export function scoreRow(trees: Trees, values: Float32Array, base: number): number {
  const { root, feature, threshold, left, right, leaf } = trees;
  let sum = 0;
  for (let t = 0; t < root.length; t++) {
    let n = root[t]!;
    while (n >= 0) n = values[base + feature[n]!]! <= threshold[n]! ? left[n]! : right[n]!;
    sum += leaf[~n]!;
  }
  return sum;
}

const PARTS = ['root', 'feature', 'threshold', 'left', 'right', 'leaf'] as const;

/** The arrays of `trees` under names that begin with `prefix`, for a model file. */
export function treesToArrays(prefix: string, trees: Trees): Record<string, Trees[(typeof PARTS)[number]]> {
  const small = { ...trees, left: Int16Array.from(trees.left), right: Int16Array.from(trees.right) };
  return Object.fromEntries(PARTS.map((part) => [`${prefix}.${part}`, small[part]])) as Record<string, Int32Array>;
}

/** The trees stored under `prefix`. Throws a `RangeError` where a part is missing. */
export function treesFromArrays(prefix: string, arrays: Readonly<Record<string, ArrayLike<number>>>): Trees {
  const part = (name: string): ArrayLike<number> => {
    const found = arrays[`${prefix}.${name}`];
    if (!found) throw new RangeError(`Expected the array \`${prefix}.${name}\`, got none`);
    return found;
  };
  return {
    root: Int32Array.from(part('root')),
    feature: Uint16Array.from(part('feature')),
    threshold: Float32Array.from(part('threshold')),
    left: Int32Array.from(part('left')),
    right: Int32Array.from(part('right')),
    leaf: Float32Array.from(part('leaf')),
  };
}
