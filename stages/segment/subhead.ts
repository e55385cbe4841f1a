import * as is from './features/charClass.js';
import { sizeOf, type Page } from './features/page.js';

const LONGEST = 16;

/** Whether a kept line is a heading over the kept lines that follow it. */
export function isSubhead(page: Page, keep: readonly boolean[], i: number): boolean {
  const { words, html } = page;
  if (html) return /^h[1-6]$/.test(html.elements[html.blocks[i]!.element]![2]);
  const size = sizeOf(words, i);
  if (size === 0 || size > LONGEST || page.lines[i]!.bullet || words.quotes[i]! > 0) return false;
  const last = words.last[i]!;
  if (words.closes[i] === is.STOP && last !== 63) return false;
  if (words.closes[i] === is.COMMA || last === 58) return false;
  const next = i + 1;
  return next < keep.length && keep[next]! && sizeOf(words, next) > size && sizeOf(words, next) >= 8;
}
