import { softmax } from '../../../stages/model/linear.js';
import { type Ftrl, ftrl } from '../ftrl.js';
import { random } from '../random.js';
import type { Example } from './examples.js';

export interface LearnOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

export const DEFAULTS: LearnOptions = { bits: 15, epochs: 8, alpha: 0.03, l1: 0.5, l2: 1 };

/** Learns one table for all choices: a softmax over each example's options, trained to give the right ones all of the probability. */
export function learn(examples: readonly Example[], options: LearnOptions, progress: (done: number) => void): Ftrl {
  const table = ftrl({ bits: options.bits, alpha: options.alpha, beta: 1, l1: options.l1, l2: options.l2 });
  const order = examples.map((_, i) => i);
  const next = random(7);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const i of order) step(table, examples[i] as Example);
    progress(epoch + 1);
  }
  return table;
}

function step(table: Ftrl, { options, right }: Example): void {
  const p = options.map((hashes) => table.dot(hashes, hashes.length));
  softmax(p);
  const good = p.reduce((sum, x, i) => sum + (right[i] ? x : 0), 0) || 1e-9;
  for (const [i, hashes] of options.entries()) {
    const g = (p[i] as number) * (1 - (right[i] ? 1 / good : 0));
    if (Math.abs(g) > 1e-4) table.update(hashes, hashes.length, g);
  }
}
