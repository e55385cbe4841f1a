import { LABELS } from '../../../stages/entities/tagger/labels.js';
import type { Trained } from './perceptron.js';
import type { Samples } from './samples.js';

/**
 * Packs trained rows into 2^bits checked slots of 8-bit weights: of the features that fall into a slot, the one whose weights matter
 * most (their spread times how often it fires) gets it.
 */
export function pack(
  trained: Trained,
  samples: Samples,
  bits: number,
): { weights: Int8Array; checks: Uint16Array; transitions: Float32Array; used: number } {
  const size = 2 ** bits;
  const weights = new Int8Array(size * LABELS);
  const checks = new Uint16Array(size);
  const value = new Float64Array(size);
  const counts = new Map<number, number>();
  for (const f of samples.features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const owner = new Float64Array(size).fill(-1);
  for (const [f, count] of counts) {
    const row = (f & trained.mask) * LABELS;
    let spread = 0;
    for (let l = 0; l < LABELS; l++) spread += Math.abs(trained.rows[row + l]!);
    const worth = spread * Math.log2(1 + count);
    const slot = f & (size - 1);
    if (count > 1 && worth > value[slot]!) {
      value[slot] = worth;
      owner[slot] = f;
    }
  }
  let top = 0;
  for (const f of owner)
    if (f >= 0)
      for (let l = 0; l < LABELS; l++) top = Math.max(top, Math.abs(trained.rows[(f & trained.mask) * LABELS + l]!));
  const unit = (top * 0.5) / 127;
  let used = 0;
  owner.forEach((f, slot) => {
    if (f < 0) return;
    used++;
    checks[slot] = f >>> 16;
    for (let l = 0; l < LABELS; l++) {
      const q = Math.round(trained.rows[(f & trained.mask) * LABELS + l]! / unit);
      weights[slot * LABELS + l] = Math.max(-127, Math.min(127, q));
    }
  });
  return { weights, checks, transitions: trained.transitions.map((t) => t / unit), used };
}
