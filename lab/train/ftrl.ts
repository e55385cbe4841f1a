/**
 * FTRL-proximal (McMahan et al., KDD 2013) over a hashed table: per-weight learning rates, L1 that leaves most weights at zero.
 * Deterministic: the same updates in the same order give the same weights.
 */
export interface FtrlOptions {
  /** Table of 2^bits weights. */
  readonly bits: number;
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
  readonly l2: number;
}

export interface Ftrl {
  readonly mask: number;
  /** Sum of the weights of the first `count` hashes (each cut to the table). */
  readonly dot: (hashes: ArrayLike<number>, count: number) => number;
  /** One step down the gradient `g` of the loss by the score, for every one of the hashes. */
  readonly update: (hashes: ArrayLike<number>, count: number, g: number) => void;
  /** The table as floats. */
  readonly weights: () => Float32Array;
}

/** A fresh table. */
export function ftrl({ bits, alpha, beta, l1, l2 }: FtrlOptions): Ftrl {
  const size = 2 ** bits;
  const mask = size - 1;
  const z = new Float64Array(size);
  const n = new Float64Array(size);
  const w = new Float64Array(size);
  const dot = (hashes: ArrayLike<number>, count: number): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += w[hashes[i]! & mask]!;
    return sum;
  };
  const update = (hashes: ArrayLike<number>, count: number, g: number): void => {
    const gg = g * g;
    for (let i = 0; i < count; i++) {
      const k = hashes[i]! & mask;
      const before = Math.sqrt(n[k]!);
      const after = Math.sqrt((n[k]! += gg));
      const zk = (z[k]! += g - ((after - before) / alpha) * w[k]!);
      w[k] = Math.abs(zk) <= l1 ? 0 : -(zk - Math.sign(zk) * l1) / ((beta + after) / alpha + l2);
    }
  };
  return { mask, dot, update, weights: () => Float32Array.from(w) };
}

/** 8-bit weights and their scale; the largest weight becomes ±127, clipped at the given share of the range. */
export function quantize(weights: Float32Array, clip = 1): { weights: Int8Array; scale: number } {
  let top = 0;
  for (const x of weights) top = Math.max(top, Math.abs(x));
  const scale = (top * clip) / 127 || 1;
  return { weights: Int8Array.from(weights, (x) => Math.max(-127, Math.min(127, Math.round(x / scale)))), scale };
}
