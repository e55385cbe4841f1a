import type { Issue, Paragraph, ReadRecord } from '../records/index.js';
import { articleLines } from './articleLines.js';
import { loadFurniture } from './furniture/loadFurniture.js';
import { lineOdds, loadLineModel } from './lineModel.js';
import { pageOf } from './pageOf.js';
import { paragraphOf } from './paragraphOf.js';
import { isSubhead } from './subhead.js';
import { whyNoArticle } from './whyNoArticle.js';

/** A page's article: its paragraphs in text order, and what is to be said about the page as a whole. */
export interface Article {
  readonly paragraphs: Paragraph[];
  readonly issues: readonly Issue[];
}

const EMPTY: Issue = { code: 'no-article', message: 'No article was found: the page has no text.' };

/** Sets up the search for articles; reads the line models and the phrases of pages. The function it gives is pure. */
export function articleFinder(): (record: ReadRecord) => Article {
  const models = { dump: loadLineModel('dump'), html: loadLineModel('html') };
  const phrases = loadFurniture();
  return (record) => {
    const page = pageOf(record, phrases);
    if (page.lines.length === 0) return { paragraphs: [], issues: [EMPTY] };
    const keep = articleLines(page, lineOdds(page, page.html ? models.html : models.dump));
    const why = whyNoArticle(page, keep);
    if (why) return { paragraphs: [], issues: [why] };
    const paragraphs: Paragraph[] = [];
    page.lines.forEach(({ start, end, goesOn }, i) => {
      if (!keep[i]) return;
      const whole = goesOn && keep[i - 1] ? paragraphs.pop()!.start : start;
      paragraphs.push(paragraphOf(page.text, whole, end, isSubhead(page, keep, i) ? 'subhead' : 'paragraph'));
    });
    return { paragraphs, issues: [] };
  };
}
