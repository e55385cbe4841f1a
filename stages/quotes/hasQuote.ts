import type { View } from './view.js';

/** Whether any of the tokens from `from` to `to` stands in quotation marks. */
export function hasQuote({ quote }: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (quote[i]! >= 0) return true;
  return false;
}
