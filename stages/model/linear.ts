/**
 * A linear model over hashed features: 8-bit weights in a table whose size is a power of two, one scale for all.
 * A feature's hash, cut to the table's size, is its index.
 */
export interface Linear {
  readonly weights: Int8Array;
  readonly mask: number;
  readonly scale: number;
}

/** The model over `weights`; their number must be a power of two. */
export function linear(weights: Int8Array, scale: number): Linear {
  if ((weights.length & (weights.length - 1)) !== 0)
    throw new RangeError(`Expected \`weights\` to be a power of two long, got ${weights.length}`);
  return { weights, mask: weights.length - 1, scale };
}

/** Sum of the weights of the first `count` hashes. */
export function dot(model: Linear, hashes: ArrayLike<number>, count: number): number {
  const { weights, mask } = model;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[hashes[i]! & mask]!;
  return sum * model.scale;
}

/** Logistic function. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Turns scores into probabilities in place (softmax). */
export function softmax(scores: Float64Array | number[]): void {
  let top = -Infinity;
  for (let i = 0; i < scores.length; i++) if (scores[i]! > top) top = scores[i]!;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - top);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
}
