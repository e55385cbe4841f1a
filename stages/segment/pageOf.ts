import type { ReadRecord } from '../records/index.js';
import { lineWords } from './features/lineWords.js';
import type { Page } from './features/page.js';
import { logicalLines, type LogicalLine, type Rendering } from './logicalLines.js';

const HTML: Rendering = { wrap: 0, spaced: 0, indented: 0, bulleted: 0 };

/** A record's text as lines: the blocks of a page of HTML, the logical lines of a dump. */
export function pageOf({ text, blocks, elements }: Pick<ReadRecord, 'text' | 'blocks' | 'elements'>): Page {
  if (!blocks || !elements) {
    const { lines, rendering } = logicalLines(text);
    return { text, lines, rendering, words: lineWords(text, lines) };
  }
  const lines = blocks.map(({ start, end, element }, i): LogicalLine => {
    const before = i === 0 ? start : blocks[i - 1]!.end;
    const gap = Math.max(0, text.slice(before, start).split('\n').length - 2);
    return { start, end, indent: 0, column: 0, bullet: elements[element]![2] === 'li', gap, lines: 1 };
  });
  return { text, lines, rendering: HTML, words: lineWords(text, lines), html: { elements, blocks } };
}
