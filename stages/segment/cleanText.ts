import type { Paragraph } from '../records/index.js';
import { paragraphOf } from './paragraphOf.js';
import { rawLines } from './rawLine.js';

/** Paragraphs of text that is an article already: every line that is not blank, white space around it left off. */
export function cleanText(text: string): Paragraph[] {
  return rawLines(text).map(({ start, end, bullet }) => {
    let first = start;
    if (bullet) first = text.lastIndexOf('\n', start - 1) + 1;
    while (/\s/.test(text[first]!)) first++;
    return paragraphOf(text, first, end);
  });
}
