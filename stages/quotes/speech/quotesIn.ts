import type { Words } from '../verifier/agreement.js';
import type { View } from '../view.js';

/** The quoted spans that lie wholly in a content. */
export function quotesIn({ quote, quoteStart, quoteEnd }: View, g: Words): number[] {
  const out: number[] = [];
  const collect = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const m = quote[i]!;
      if (m < 0) continue;
      if (quoteStart[m]! >= from && quoteEnd[m]! <= to) out.push(m);
      i = quoteEnd[m]! - 1;
    }
  };
  collect(g.leftStart, g.leftEnd);
  collect(g.rightStart, g.rightEnd);
  return out;
}

/** Tells whether nothing explains quoted span `m`. */
export function isOpen({ quoteStart, quoteEnd }: View, m: number, explained: Uint8Array): boolean {
  return explained[quoteStart[m]!] === 0 && explained[quoteEnd[m]! - 1] === 0;
}
