import { priorOf, type Standing } from '../../../stages/attribute/standing/standing.js';
import { softmax } from '../../../stages/model/linear.js';
import type { Trees } from '../../../stages/model/trees.js';
import { binColumns } from '../boost/bins.js';
import { flatten, sampleFeatures } from '../boost/boost.js';
import { growTree, type Grown } from '../boost/growTree.js';
import { random } from '../random.js';

/** The standings of one quote, and which of them are right. */
export interface StandingExample {
  readonly document: string;
  readonly standings: readonly Standing[];
  readonly right: readonly boolean[];
  /** Scales the loss. */
  readonly weight: number;
}

const TREES = 150;
const GROWTH = { leaves: 6, rate: 0.04, least: 1, l2: 1 };
const BINS = 63;
/** Shares of the documents and of the inputs each tree sees. */
const DOCUMENTS = 0.8;
const INPUTS = 0.3;

/**
 * Gradient-boosted trees that correct what the mentions give the standings of a quote: the loss is −log of the right ones' probability
 * under a softmax over all of them (a listwise loss, Cao et al., ICML 2007). Deterministic.
 */
export function fitStanding(examples: readonly StandingExample[]): Trees {
  const rows = examples.flatMap((e) => e.standings);
  const width = rows[0]?.inputs.length ?? 0;
  const bins = binColumns(
    Array.from({ length: width }, (_, f) => Float32Array.from(rows, (r) => r.inputs[f]!)),
    BINS,
  );
  const scores = Float64Array.from(rows, priorOf);
  const g = new Float64Array(rows.length);
  const h = new Float64Array(rows.length);
  const documents = [...new Set(examples.map((e) => e.document))];
  const next = random(2);
  const grown: Grown[] = [];
  for (let t = 0; t < TREES; t++) {
    const inside = new Set(documents.filter(() => next() < DOCUMENTS));
    const used = derive(examples, scores, g, h, inside);
    const features = sampleFeatures(width, INPUTS, next);
    const tree = growTree({ ...GROWTH, bins, g, h, rows: used, features });
    for (let i = 0; i < rows.length; i++) scores[i]! += tree.at(i);
    grown.push(tree.nodes);
  }
  return flatten(grown);
}

/** Writes the derivatives of the loss by each row's score; gives the rows of the documents `inside`. */
function derive(
  examples: readonly StandingExample[],
  scores: Float64Array,
  g: Float64Array,
  h: Float64Array,
  inside: ReadonlySet<string>,
): Int32Array {
  const used: number[] = [];
  let from = 0;
  for (const { document, right, weight } of examples) {
    const p = [...scores.subarray(from, from + right.length)];
    softmax(p);
    const sum = p.reduce((total, x, i) => total + (right[i] ? x : 0), 0);
    p.forEach((x, i) => {
      g[from + i] = weight * (x - (right[i] ? x / sum : 0));
      h[from + i] = weight * Math.max(x * (1 - x), 1e-4);
      if (inside.has(document)) used.push(from + i);
    });
    from += right.length;
  }
  return Int32Array.from(used);
}

/** Takes the mentions' shares for probabilities, as they are: the order before anything is learned. */
export function byShare(standings: readonly Standing[]): number[] {
  const total = standings.reduce((sum, s) => sum + s.share, 0) || 1;
  return standings.map((s) => s.share / total);
}
