import type { Tokens } from './tokens.js';

/** Index of the first token that ends after the offset. */
export function firstTokenAt(tokens: Tokens, offset: number): number {
  let [low, high] = [0, tokens.count];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens.end[mid]! <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
