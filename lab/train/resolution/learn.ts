import { softmax } from '../../../stages/model/linear.js';
import { ftrl, type Ftrl, type FtrlOptions } from '../ftrl.js';
import { random, shuffled } from '../random.js';
import type { Sample } from './samples.js';

/** A softmax ranker: the likelihood of the right candidates together, by FTRL. */
export function learn(
  samples: readonly Sample[],
  options: FtrlOptions & { readonly epochs: number; readonly seed: number },
  progress: (done: number, total: number) => void,
): Ftrl {
  const table = ftrl(options);
  const next = random(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const [i, sample] of shuffled(samples, next).entries()) {
      if (i % 4096 === 0) progress(epoch * samples.length + i, options.epochs * samples.length);
      step(table, sample);
    }
  }
  return table;
}

function step(table: Ftrl, { features, counts, right, weight }: Sample): void {
  const n = counts.length;
  const p = new Float64Array(n);
  const parts: Uint32Array[] = [];
  let at = 0;
  for (let i = 0; i < n; i++) {
    parts.push(features.subarray(at, (at += counts[i]!)));
    p[i] = table.dot(parts[i]!, counts[i]!);
  }
  softmax(p);
  let mass = 0;
  for (let i = 0; i < n; i++) if (right[i] === 1) mass += p[i]!;
  for (let i = 0; i < n; i++) {
    const target = right[i] === 1 ? p[i]! / mass : 0;
    const g = weight * (p[i]! - target);
    if (Math.abs(g) > 1e-4) table.update(parts[i]!, counts[i]!, g);
  }
}
