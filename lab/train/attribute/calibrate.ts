import { sigmoid } from '../../../stages/model/linear.js';

/** One decision that was judged: its inputs, and whether it was right. */
export interface Judged {
  readonly inputs: readonly number[];
  readonly right: boolean;
}

const STEPS = 1500;
const RATE = 2;
const L2 = 0.0002;

/** Weights of a logistic regression by gradient descent with momentum over all cases; deterministic. */
export function calibrate(cases: readonly Judged[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    for (const { inputs, right } of cases) {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += inputs[i]! * weights[i]!;
      const error = sigmoid(sum) - (right ? 1 : 0);
      for (let i = 0; i < size; i++) gradient[i]! += error * inputs[i]!;
    }
    for (let i = 0; i < size; i++) {
      const g = gradient[i]! / cases.length + (i === 0 ? 0 : L2 * weights[i]!);
      speed[i] = 0.9 * speed[i]! - RATE * 0.1 * g;
      weights[i]! += speed[i]!;
    }
  }
  return weights;
}
