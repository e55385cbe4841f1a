import { type BoundaryFeatures, type PairFeatures, type SpanChoice } from '../../../stages/quotes/choice.js';
import type { Features } from '../../../stages/quotes/features.js';
import type { Learner } from './learner.js';

const LEAST = 2e-3;
const startMass = new Map<number, number>();
const endMass = new Map<number, number>();

/**
 * One step for a scored choice: `used` is the probability the model gives to there being a span at all, and `right` the index of the
 * right pair (-1 where there should be none). Boundaries learn from their marginals.
 */
export function learnSpans(
  choice: SpanChoice,
  model: Learner,
  f: Features,
  startFeatures: BoundaryFeatures,
  endFeatures: BoundaryFeatures,
  pairFeatures: PairFeatures,
  used: number,
  right: number,
): void {
  startMass.clear();
  endMass.clear();
  for (let k = 0; k < choice.count; k++) {
    const g = used * Math.exp(choice.score[k]! - choice.logTotal) - (k === right ? 1 : 0);
    const s = choice.pairStart[k]!;
    const e = choice.pairEnd[k]!;
    startMass.set(s, (startMass.get(s) ?? 0) + g);
    endMass.set(e, (endMass.get(e) ?? 0) + g);
    if (Math.abs(g) < LEAST) continue;
    pairFeatures(s, e, f);
    model.learn(f, g);
  }
  step(startMass, model, f, startFeatures);
  step(endMass, model, f, endFeatures);
}

function step(mass: ReadonlyMap<number, number>, model: Learner, f: Features, fill: BoundaryFeatures): void {
  for (const [at, g] of mass) {
    if (Math.abs(g) < LEAST) continue;
    fill(at, f);
    model.learn(f, g);
  }
}

/** Index of the pair `[start, end)` in a scored choice, or -1. */
export function pairIndex(choice: SpanChoice, start: number, end: number): number {
  for (let k = 0; k < choice.count; k++) {
    if (choice.pairStart[k] === start && choice.pairEnd[k] === end) return k;
  }
  return -1;
}
