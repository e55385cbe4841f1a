import { decode } from '../../../stages/entities/tagger/decode.js';
import { LABELS } from '../../../stages/entities/tagger/labels.js';
import { random, shuffled } from '../random.js';
import type { Samples } from './samples.js';

/** Averaged weights: a row of `LABELS` for each feature (its hash cut to the table), and label after label. */
export interface Trained {
  readonly rows: Float32Array;
  readonly mask: number;
  readonly transitions: Float32Array;
}

export interface PerceptronOptions {
  readonly bits: number;
  readonly epochs: number;
  /** Share of runs whose words' own features are left out of an update. */
  readonly dropout: number;
  /** Share of all features left out of an update. */
  readonly thin: number;
  readonly seed: number;
  readonly progress: (done: number, total: number) => void;
}

/** Averaged structured perceptron (Collins 2002) over runs of candidate tokens, with dropout of the features that name the word. */
export function perceptron(samples: Samples, options: PerceptronOptions): Trained {
  const size = 2 ** options.bits;
  const mask = size - 1;
  const w = new Float32Array(size * LABELS);
  const sum = new Float32Array(size * LABELS);
  const tw = new Float32Array(LABELS * LABELS);
  const tsum = new Float32Array(LABELS * LABELS);
  const next = random(options.seed);
  const runs = Array.from({ length: samples.run.length - 1 }, (_, i) => i);
  const thin = options.thin * 2 ** 32;
  let clock = 1;
  const scores = new Float32Array(512 * LABELS);
  const guess = new Uint8Array(512);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffled(runs, next);
    for (const [n, r] of order.entries()) {
      if (n % 8192 === 0) options.progress(epoch * runs.length + n, options.epochs * runs.length);
      const from = samples.run[r]!;
      const length = Math.min(512, samples.run[r + 1]! - from);
      const drop = next() < options.dropout;
      const dice = Math.floor(next() * 2 ** 32);
      clock++;
      scores.fill(0, 0, length * LABELS);
      each(samples, from, length, drop, dice, thin, (i, feature) => {
        const row = (feature & mask) * LABELS;
        const at = i * LABELS;
        for (let l = 0; l < LABELS; l++) scores[at + l]! += w[row + l]!;
      });
      decode(scores, length, tw, guess);
      let wrong = false;
      for (let i = 0; i < length; i++) if (guess[i] !== samples.label[from + i]) wrong = true;
      if (!wrong) continue;
      const bump = (table: Float32Array, total: Float32Array, at: number, by: number): void => {
        table[at]! += by;
        total[at]! += by * clock;
      };
      each(samples, from, length, drop, dice, thin, (i, feature) => {
        const gold = samples.label[from + i]!;
        if (guess[i] === gold) return;
        const row = (feature & mask) * LABELS;
        bump(w, sum, row + gold, 1);
        bump(w, sum, row + guess[i]!, -1);
      });
      for (let i = 0; i < length; i++) {
        const gp = i > 0 ? samples.label[from + i - 1]! : 0;
        const pp = i > 0 ? guess[i - 1]! : 0;
        bump(tw, tsum, gp * LABELS + samples.label[from + i]!, 1);
        bump(tw, tsum, pp * LABELS + guess[i]!, -1);
      }
    }
  }
  for (let i = 0; i < w.length; i++) w[i]! -= sum[i]! / clock;
  for (let i = 0; i < tw.length; i++) tw[i]! -= tsum[i]! / clock;
  return { rows: w, mask, transitions: tw };
}

function each(
  samples: Samples,
  from: number,
  length: number,
  drop: boolean,
  dice: number,
  thin: number,
  f: (i: number, feature: number) => void,
): void {
  for (let i = 0; i < length; i++) {
    const begin = samples.offset[from + i]! + (drop ? samples.lexical[from + i]! : 0);
    const end = samples.offset[from + i + 1]!;
    for (let k = begin; k < end; k++) {
      const feature = samples.features[k]!;
      if (Math.imul(feature ^ dice, 0x9e3779b1) >>> 0 >= thin) f(i, feature);
    }
  }
}
