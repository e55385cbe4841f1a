import type { Block, Element } from '../../records/index.js';

/** Where a page's lines stand among its elements; element `i` of each list speaks of line `i`. */
export interface HtmlPage {
  readonly elements: readonly Element[];
  readonly blocks: readonly Block[];
}

/** The elements from `element` up to the root, innermost first, at most `most`. */
export function chainOf({ elements }: HtmlPage, element: number, most = 64): number[] {
  const chain: number[] = [];
  for (let e = element; e >= 0 && chain.length < most; e = elements[e]![0]) chain.push(e);
  return chain;
}
