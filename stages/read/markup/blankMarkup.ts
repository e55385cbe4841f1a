import { blanked, blanksOf } from './blanks.js';
import { blankMarkdown } from './markdownLines.js';
import { headingsAmong, linksOf } from './markdownLinks.js';
import { blankNumberedLinks } from './numberedLinks.js';

/** A page that shows a few Markdown links as they are written is no page in Markdown. */
const LEAST_LINKS = 3;
const LINES_A_LINK = 40;
const LEAST_HEADINGS = 2;

/**
 * Takes out of a text dump what its renderer put in beside the page's words: Markdown's link targets, images and marks, the link numbers
 * of terminal browsers with their list of addresses. Spaces stand in their place, so that all else stays where it was in the input.
 * Text that shows no clear signs of either comes back as it is. Linear in the text.
 */
export function blankMarkup(text: string): string {
  const blanks = blanksOf(text);
  const links = text.includes('](') || text.includes('][') ? linksOf(text) : [];
  const sure = links.filter((link) => link.sure).length;
  if ((sure >= LEAST_LINKS && sure * LINES_A_LINK >= linesOf(text)) || headingsAmong(text) >= LEAST_HEADINGS)
    blankMarkdown(blanks, links);
  else if (!blankNumberedLinks(blanks)) return text;
  return blanked(blanks);
}

/** How many lines say anything. */
function linesOf(text: string): number {
  return text.match(/^[ \t]*\S/gm)?.length ?? 0;
}
