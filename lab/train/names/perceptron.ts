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

/** Weights being learned, with the sums that their average is made of. */
interface State {
  readonly rows: Float32Array;
  readonly rowSums: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionSums: Float32Array;
  clock: number;
}

/** A run of candidate tokens as one update sees it: which features are left out is drawn anew each time. */
interface Draw {
  readonly from: number;
  readonly length: number;
  readonly drop: boolean;
  readonly dice: number;
  readonly thin: number;
}

const LONGEST_RUN = 512;

/** Averaged structured perceptron (Collins 2002) over runs of candidate tokens, with dropout of the features that name the word. */
export function perceptron(samples: Samples, options: PerceptronOptions): Trained {
  const size = 2 ** options.bits;
  const state: State = {
    rows: new Float32Array(size * LABELS),
    rowSums: new Float32Array(size * LABELS),
    transitions: new Float32Array(LABELS * LABELS),
    transitionSums: new Float32Array(LABELS * LABELS),
    clock: 1,
  };
  const next = random(options.seed);
  const runs = Array.from({ length: samples.run.length - 1 }, (_, i) => i);
  const thin = options.thin * 2 ** 32;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const [n, r] of shuffled(runs, next).entries()) {
      if (n % 8192 === 0) options.progress(epoch * runs.length + n, options.epochs * runs.length);
      const from = samples.run[r]!;
      const length = Math.min(LONGEST_RUN, samples.run[r + 1]! - from);
      const [drop, dice] = [next() < options.dropout, Math.floor(next() * 2 ** 32)];
      learn(samples, state, size - 1, { from, length, drop, dice, thin });
    }
  }
  return {
    rows: averaged(state.rows, state.rowSums, state.clock),
    mask: size - 1,
    transitions: averaged(state.transitions, state.transitionSums, state.clock),
  };
}

function averaged(weights: Float32Array, sums: Float32Array, clock: number): Float32Array {
  return weights.map((w, i) => w - sums[i]! / clock);
}

/** Decodes a run and, where the guess is wrong, moves the weights towards the labels. */
function learn(samples: Samples, state: State, mask: number, draw: Draw): void {
  const { from, length } = draw;
  state.clock++;
  const scores = new Float32Array(length * LABELS);
  each(samples, draw, (i, feature) => {
    const row = (feature & mask) * LABELS;
    const at = i * LABELS;
    for (let l = 0; l < LABELS; l++) scores[at + l]! += state.rows[row + l]!;
  });
  const guess = new Uint8Array(length);
  decode(scores, length, state.transitions, guess);
  if (guess.every((label, i) => label === samples.label[from + i])) return;
  const bump = (table: Float32Array, sums: Float32Array, at: number, by: number): void => {
    table[at]! += by;
    sums[at]! += by * state.clock;
  };
  each(samples, draw, (i, feature) => {
    const gold = samples.label[from + i]!;
    if (guess[i] === gold) return;
    const row = (feature & mask) * LABELS;
    bump(state.rows, state.rowSums, row + gold, 1);
    bump(state.rows, state.rowSums, row + guess[i]!, -1);
  });
  for (let i = 0; i < length; i++) {
    const gold = (i > 0 ? samples.label[from + i - 1]! : 0) * LABELS + samples.label[from + i]!;
    const guessed = (i > 0 ? guess[i - 1]! : 0) * LABELS + guess[i]!;
    bump(state.transitions, state.transitionSums, gold, 1);
    bump(state.transitions, state.transitionSums, guessed, -1);
  }
}

function each(samples: Samples, draw: Draw, f: (i: number, feature: number) => void): void {
  const { from, length, drop, dice, thin } = draw;
  for (let i = 0; i < length; i++) {
    const begin = samples.offset[from + i]! + (drop ? samples.lexical[from + i]! : 0);
    const end = samples.offset[from + i + 1]!;
    for (let k = begin; k < end; k++) {
      const feature = samples.features[k]!;
      if (Math.imul(feature ^ dice, 0x9e3779b1) >>> 0 >= thin) f(i, feature);
    }
  }
}
