import { softmax } from '../../../stages/model/linear.js';
import { ftrl, type Ftrl, type FtrlOptions } from '../ftrl.js';
import { random, shuffled } from '../random.js';
import type { Example } from './examples.js';

/** Passes over the examples in an order of their own, each a step down the softmax loss −log Σ P(right). */
export function fit(
  examples: readonly Example[],
  epochs: number,
  options: FtrlOptions,
  progress: (done: number) => void = () => {},
): Ftrl {
  const table = ftrl(options);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random(epoch + 1))) step(table, example);
    progress(epoch + 1);
  }
  return table;
}

function step(table: Ftrl, { hashes, offsets, right, weight }: Example): void {
  const scores: number[] = [];
  for (let i = 0; i + 1 < offsets.length; i++) {
    const part = hashes.subarray(offsets[i], offsets[i + 1]);
    scores.push(table.dot(part, part.length));
  }
  softmax(scores);
  let sum = 0;
  scores.forEach((p, i) => (sum += right[i] ? p : 0));
  scores.forEach((p, i) => {
    const gradient = (p - (right[i] && sum > 0 ? p / sum : 0)) * weight;
    if (Math.abs(gradient) < 1e-4) return;
    const part = hashes.subarray(offsets[i], offsets[i + 1]);
    table.update(part, part.length, gradient);
  });
}
