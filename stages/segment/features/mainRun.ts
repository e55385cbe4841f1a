import * as is from './charClass.js';
import { sizeOf, type Page } from './page.js';

/** The stretch of lines, half-open, that holds most of a page's prose. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run with the greatest sum of `value` (Kadane), empty where nothing is above zero. */
export function bestRun(size: number, value: (i: number) => number): Run {
  let best = 0;
  let run: Run = { from: 0, to: 0 };
  let sum = 0;
  let from = 0;
  for (let i = 0; i < size; i++) {
    if (sum <= 0) [sum, from] = [0, i];
    sum += value(i);
    if (sum > best) [best, run] = [sum, { from, to: i + 1 }];
  }
  return run;
}

/** What a line adds to a run by its form alone: sentences add their words, short lines and lists cost a little. */
export function proseValue({ words, lines }: Page, i: number): number {
  const size = sizeOf(words, i);
  const ends = words.closes[i] === is.STOP;
  if (size >= 10 && ends) return Math.min(60, size) / 6;
  if (size >= 20) return 1;
  return lines[i]!.bullet ? -1.5 : -1;
}
