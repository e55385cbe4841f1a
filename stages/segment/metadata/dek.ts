import type { Span } from '../../records/index.js';
import type { PageLine } from './pageLine.js';
import type { PageView } from './pageView.js';
import { wordKey } from './wordKey.js';

const REACH = 15;

/**
 * The sentence or two under the title that sum the article up: the first line between title and body that is prose, ends as a sentence
 * does, stands on the page once, and is neither caption nor notice.
 */
export function findDek(view: PageView, title: number): Omit<Span, 'text'> | undefined {
  if (title < 0 || view.first >= view.lines.length) return undefined;
  const to = Math.min(view.first, title + REACH);
  for (let i = title + 1; i < to; i++) {
    const line = view.lines[i] as PageLine;
    if (line.inBody || !isSummary(view, line, i)) continue;
    return { start: line.start, end: line.end };
  }
  return undefined;
}

const NOTICE =
  /\b(?:cookies?|subscribe|sign up|newsletter|advertisements?|advertiser|affiliate|commission|copyright|all rights|click|javascript|browser|photo|getty|reuters|image|follow us|log in|disclosure)\b/i;

function isSummary(view: PageView, line: PageLine, i: number): boolean {
  const { text } = line;
  if (text.length < 40 || text.length > 400 || line.bullet || NOTICE.test(text)) return false;
  if (!/[.!?…]["”’]?$/.test(text) || text.split(/\s+/).length < 8) return false;
  if ((view.repeats.get(wordKey(text)) ?? 1) > 1) return false;
  const tags = line.tags(12);
  if (tags.some((tag) => /^(?:figcaption|figure|nav|aside|footer|li|form)$/.test(tag))) return false;
  return (view.lines[i]?.looks ?? 'none') !== 'byline';
}
