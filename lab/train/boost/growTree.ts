import type { Bins } from './bins.js';

/** One tree: as `Trees`, its root node 0. */
export interface Grown {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly right: number[];
  readonly leaf: number[];
}

export interface GrowOptions {
  readonly bins: Bins;
  /** First and second derivatives of the loss by each row's score. */
  readonly g: Float64Array;
  readonly h: Float64Array;
  /** Rows and features the tree is grown from. */
  readonly rows: Int32Array;
  readonly features: readonly number[];
  readonly leaves: number;
  readonly rate: number;
  readonly least: number;
  readonly l2: number;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly g: number;
  readonly h: number;
  readonly histogram: Float64Array;
  readonly split: Split;
  /** Where the parent keeps its place: node and side, none at the root. */
  readonly node: number;
  readonly side: 'left' | 'right';
}

const WIDTH = 256;

/** Grows one tree, splitting the leaf that gains most until there are enough; `at` gives any row's leaf value. */
export function growTree(options: GrowOptions): { readonly nodes: Grown; readonly at: (row: number) => number } {
  const { bins, rows, leaves, rate, l2 } = options;
  const nodes: Grown & { bin: number[] } = { feature: [], threshold: [], left: [], right: [], leaf: [], bin: [] };
  const order = Int32Array.from(rows);
  const open: Leaf[] = [
    leafOf(options, order, 0, order.length, histogramOf(options, order, 0, order.length), -1, 'left'),
  ];
  while (open.length < leaves) {
    let best = 0;
    for (let k = 1; k < open.length; k++) if (open[k]!.split.gain > open[best]!.split.gain) best = k;
    if (!(open[best]!.split.gain > 0)) break;
    const [parent] = open.splice(best, 1);
    open.push(...splitLeaf(options, nodes, order, parent!));
  }
  for (const leaf of open) {
    nodes.leaf.push(Math.fround((-rate * leaf.g) / (leaf.h + l2)));
    if (leaf.node >= 0) nodes[leaf.side][leaf.node] = ~(nodes.leaf.length - 1);
  }
  const at = (row: number): number => {
    let n = nodes.feature.length > 0 ? 0 : -1;
    while (n >= 0) n = bins.columns[nodes.feature[n]!]![row]! <= nodes.bin[n]! ? nodes.left[n]! : nodes.right[n]!;
    return nodes.leaf[~n]!;
  };
  return { nodes, at };
}

function splitLeaf(options: GrowOptions, nodes: Grown & { bin: number[] }, order: Int32Array, parent: Leaf): Leaf[] {
  const { bins } = options;
  const { feature, bin } = parent.split;
  const n = nodes.feature.length;
  nodes.feature.push(feature);
  nodes.bin.push(bin);
  nodes.threshold.push(bins.edges[feature]![bin]!);
  nodes.left.push(0);
  nodes.right.push(0);
  if (parent.node >= 0) nodes[parent.side][parent.node] = n;
  const middle = partition(order, parent.from, parent.to, bins.columns[feature]!, bin);
  const leftSmaller = middle - parent.from <= parent.to - middle;
  const small = leftSmaller
    ? histogramOf(options, order, parent.from, middle)
    : histogramOf(options, order, middle, parent.to);
  const big = parent.histogram;
  for (let i = 0; i < big.length; i++) big[i]! -= small[i]!;
  return [
    leafOf(options, order, parent.from, middle, leftSmaller ? small : big, n, 'left'),
    leafOf(options, order, middle, parent.to, leftSmaller ? big : small, n, 'right'),
  ];
}

/** Brings the rows whose bin is at most `bin` to the front, both parts in their order; gives the border. */
function partition(order: Int32Array, from: number, to: number, column: Uint8Array, bin: number): number {
  const rest: number[] = [];
  let at = from;
  for (let i = from; i < to; i++) {
    const row = order[i]!;
    if (column[row]! <= bin) order[at++] = row;
    else rest.push(row);
  }
  order.set(rest, at);
  return at;
}

function histogramOf({ bins, g, h, features }: GrowOptions, order: Int32Array, from: number, to: number): Float64Array {
  const size = to - from;
  const gs = new Float64Array(size);
  const hs = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    gs[i] = g[order[from + i]!]!;
    hs[i] = h[order[from + i]!]!;
  }
  const out = new Float64Array(features.length * WIDTH);
  features.forEach((f, k) => {
    const column = bins.columns[f]!;
    const base = k * WIDTH;
    for (let i = 0; i < size; i++) {
      const at = base + column[order[from + i]!]! * 2;
      out[at]! += gs[i]!;
      out[at + 1]! += hs[i]!;
    }
  });
  return out;
}

function leafOf(
  options: GrowOptions,
  order: Int32Array,
  from: number,
  to: number,
  histogram: Float64Array,
  node: number,
  side: Leaf['side'],
): Leaf {
  let g = 0;
  let h = 0;
  for (let i = from; i < to; i++) {
    g += options.g[order[i]!]!;
    h += options.h[order[i]!]!;
  }
  return { from, to, g, h, histogram, node, side, split: bestSplit(options, histogram, g, h) };
}

function bestSplit({ bins, features, least, l2 }: GrowOptions, histogram: Float64Array, g: number, h: number): Split {
  let best: Split = { gain: 0, feature: -1, bin: -1 };
  const whole = (g * g) / (h + l2);
  features.forEach((feature, k) => {
    const last = bins.edges[feature]!.length;
    let gl = 0;
    let hl = 0;
    for (let bin = 0; bin < last; bin++) {
      gl += histogram[k * WIDTH + bin * 2]!;
      hl += histogram[k * WIDTH + bin * 2 + 1]!;
      if (hl < least) continue;
      const hr = h - hl;
      if (hr < least) break;
      const gr = g - gl;
      const gain = (gl * gl) / (hl + l2) + (gr * gr) / (hr + l2) - whole;
      if (gain > best.gain) best = { gain, feature, bin };
    }
  });
  return best;
}
