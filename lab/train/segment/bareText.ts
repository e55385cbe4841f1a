import type { Page } from '../../../stages/segment/features/page.js';

/** How many lines above the article are kept, each as likely as the next. */
const ABOVE = [0, 1, 1, 2, 3, 5, Infinity];
const LEAST_LINES = 2;

/**
 * A page with less around its article, as one copies it by hand: only a few lines above it, most often none below, and half of the time
 * only the first part of the article. So the end of a page is no sign that an article's last line is none. '' where there is no article.
 */
export function bareText({ text, lines }: Page, labels: ArrayLike<number>, next: () => number): string {
  const article = lines.flatMap((_, i) => (labels[i]! > 0.5 ? [i] : []));
  if (article.length < LEAST_LINES) return '';
  const first = Math.max(0, article[0]! - ABOVE[Math.floor(next() * ABOVE.length)]!);
  const share = next() < 0.5 ? 1 : next();
  const count = Math.max(LEAST_LINES, Math.ceil(share * article.length));
  const end = article[count - 1]!;
  const below = next() < 0.25 ? article.at(-1)! + 1 : lines.length;
  return lines
    .map((line, i) => ((i >= first && i <= end) || i >= below ? text.slice(lines[i - 1]?.end ?? 0, line.end) : ''))
    .join('')
    .replace(/^[^\S\n]*\n+/, '');
}
