import { sizeOf, type Page } from './features/page.js';

/**
 * Chooses the lines that give the greatest expected F1, weighed by words, when each line's probability is right: the likeliest first
 * as long as the next one raises it.
 */
export function chooseLines(page: Page, logOdds: ArrayLike<number>): boolean[] {
  const n = page.lines.length;
  const chance = new Float64Array(n);
  for (let i = 0; i < n; i++) chance[i] = 1 / (1 + Math.exp(-logOdds[i]!));
  const order = Array.from({ length: n }, (_, i) => i).toSorted((a, b) => chance[b]! - chance[a]! || a - b);
  let total = 0;
  for (let i = 0; i < n; i++) total += chance[i]! * sizeOf(page.words, i);
  let right = 0;
  let chosen = 0;
  const keep = Array.from({ length: n }, () => false);
  for (const i of order) {
    const p = chance[i]!;
    const threshold = chosen === 0 ? 0.5 : right / (chosen + total);
    if (p < threshold || p < 0.2) break;
    keep[i] = true;
    right += p * sizeOf(page.words, i);
    chosen += sizeOf(page.words, i);
  }
  return keep;
}
