import { LABELS, follows } from './labels.js';

const ALLOWED = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (__, previous) => previous).filter((previous) => follows(label, previous)),
);

/** Room for the best scores and the labels before them of a run; reused from run to run. */
const room = { best: new Float64Array(0), back: new Uint8Array(0) };

/**
 * The best sequence of labels for `n` tokens in a row, none of whose neighbours may be in a name (Viterbi).
 * `scores[i * LABELS + l]` is the score of label l at token i, `transitions[p * LABELS + l]` that of l after p.
 */
export function decode(scores: ArrayLike<number>, n: number, transitions: ArrayLike<number>, out: Uint8Array): void {
  if (n * LABELS > room.best.length) {
    room.best = new Float64Array(n * LABELS);
    room.back = new Uint8Array(n * LABELS);
  }
  const { best, back } = room;
  for (let l = 0; l < LABELS; l++) best[l] = follows(l, 0) ? scores[l]! + transitions[l]! : -1e9;
  for (let i = 1; i < n; i++) {
    const at = i * LABELS;
    for (let l = 0; l < LABELS; l++) {
      let top = -Infinity;
      for (const p of ALLOWED[l]!) {
        const value = best[at - LABELS + p]! + transitions[p * LABELS + l]!;
        if (value > top) {
          top = value;
          back[at + l] = p;
        }
      }
      best[at + l] = top + scores[at + l]!;
    }
  }
  let label = 0;
  const last = (n - 1) * LABELS;
  for (let l = 1; l < LABELS; l++) if (best[last + l]! > best[last + label]!) label = l;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = label;
    label = back[i * LABELS + label]!;
  }
}
