import type { ReadRecord } from '../records/index.js';
import { furniture } from './furniture/furniture.js';
import { loadFurniture } from './furniture/loadFurniture.js';
import { lineWords } from './features/lineWords.js';
import type { Page } from './features/page.js';
import { logicalLines, type LogicalLine, type Rendering } from './logicalLines.js';

const HTML: Rendering = { wrap: 0, spaced: 0, indented: 0, bulleted: 0 };

/** A record's text as lines: the blocks of a page of HTML, the logical lines of a dump and which of `phrases` they have. */
export function pageOf(
  { text, blocks, elements }: Pick<ReadRecord, 'text' | 'blocks' | 'elements'>,
  phrases = loadFurniture(),
): Page {
  if (!blocks || !elements) {
    const { lines, rendering } = logicalLines(text);
    const words = lineWords(text, lines);
    return { text, lines, rendering, words, furniture: furniture(words, phrases) };
  }
  const lines = blocks.map(({ start, end, element }, i): LogicalLine => {
    const before = i === 0 ? start : blocks[i - 1]!.end;
    const gap = Math.max(0, text.slice(before, start).split('\n').length - 2);
    return { start, end, indent: 0, column: 0, bullet: elements[element]![2] === 'li', gap, lines: 1 };
  });
  return { text, lines, rendering: HTML, words: lineWords(text, lines), html: { elements, blocks } };
}
