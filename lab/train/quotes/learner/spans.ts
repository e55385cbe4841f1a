import type { SpanChoice } from '../../../../stages/quotes/choice.js';

const LEAST = 2e-3;
const startMass = new Map<number, number>();
const endMass = new Map<number, number>();

/** One step down the gradient `g` for a start, an end, and what only shows in the pair. */
export interface SpanSteps {
  readonly start: (at: number, g: number) => void;
  readonly end: (at: number, g: number) => void;
  readonly pair?: (start: number, end: number, g: number) => void;
}

/**
 * One step for a scored choice: `used` is the probability the model gives to there being a span at all, and `right` the index of the
 * right pair (-1 where there should be none). Boundaries learn from their marginals.
 */
export function learnSpans(choice: SpanChoice, steps: SpanSteps, used: number, right: number): void {
  startMass.clear();
  endMass.clear();
  for (let k = 0; k < choice.count; k++) {
    const g = used * Math.exp(choice.score[k]! - choice.logTotal) - (k === right ? 1 : 0);
    const s = choice.pairStart[k]!;
    const e = choice.pairEnd[k]!;
    startMass.set(s, (startMass.get(s) ?? 0) + g);
    endMass.set(e, (endMass.get(e) ?? 0) + g);
    if (Math.abs(g) >= LEAST) steps.pair?.(s, e, g);
  }
  for (const [at, g] of startMass) if (Math.abs(g) >= LEAST) steps.start(at, g);
  for (const [at, g] of endMass) if (Math.abs(g) >= LEAST) steps.end(at, g);
}

/** Index of the pair `[start, end)` in a scored choice, or -1. */
export function pairIndex(choice: SpanChoice, start: number, end: number): number {
  for (let k = 0; k < choice.count; k++) {
    if (choice.pairStart[k] === start && choice.pairEnd[k] === end) return k;
  }
  return -1;
}
