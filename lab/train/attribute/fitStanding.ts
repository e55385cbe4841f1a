import { STANDING_INPUTS, weigh, type Standing } from '../../../stages/attribute/standing.js';

/** The standings of one quote, and which of them are right. */
export interface StandingExample {
  readonly document: string;
  readonly standings: readonly Standing[];
  readonly right: readonly boolean[];
}

const STEPS = 500;
const RATE = 1;
const L2 = 0.003;

/** Weights that leave the mentions' shares as they are. */
export function plainStanding(): Float64Array {
  const weights = new Float64Array(STANDING_INPUTS);
  weights[0] = 1;
  weights[18] = 1;
  return weights;
}

/** Softmax regression over entities by gradient descent with momentum from the plain weights; deterministic. */
export function fitStanding(examples: readonly StandingExample[]): Float64Array {
  const plain = plainStanding();
  const weights = Float64Array.from(plain);
  const speed = new Float64Array(STANDING_INPUTS);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(STANDING_INPUTS);
    for (const example of examples) addGradient(example, weights, gradient);
    for (let i = 0; i < STANDING_INPUTS; i++) {
      const g = gradient[i]! / examples.length + L2 * (weights[i]! - plain[i]!);
      speed[i] = 0.9 * speed[i]! - RATE * 0.1 * g;
      weights[i]! += speed[i]!;
    }
  }
  return weights;
}

function addGradient({ standings, right }: StandingExample, weights: Float64Array, gradient: Float64Array): void {
  const probabilities = weigh(weights, standings);
  const sum = probabilities.reduce((total, p, i) => total + (right[i] ? p : 0), 0);
  if (sum === 0) return;
  standings.forEach(({ inputs }, s) => {
    const p = probabilities[s]!;
    const error = p - (right[s] ? p / sum : 0);
    if (error === 0) return;
    for (let i = 0; i < STANDING_INPUTS; i++) gradient[i]! += error * inputs[i]!;
  });
}
