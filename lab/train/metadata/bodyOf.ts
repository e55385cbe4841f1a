import type { Paragraph, ReadRecord } from '../../../stages/records/index.js';
import { logicalLines } from '../../../stages/segment/logicalLines.js';
import { paragraphOf } from '../../../stages/segment/paragraphOf.js';

const WORDS = 4;
const FEW = 8;
const MOST = 0.7;

/** The paragraphs of a page whose article's text is known: its lines or blocks of some length that are in that text for the most part. */
export function bodyOf(record: ReadRecord, body: string): Paragraph[] {
  const known = new Set(runs(body));
  const lines = record.blocks ?? logicalLines(record.text).lines;
  return lines
    .filter(({ start, end }) => {
      const mine = runs(record.text.slice(start, end));
      return mine.length > FEW - WORDS && mine.filter((run) => known.has(run)).length > MOST * mine.length;
    })
    .map(({ start, end }) => paragraphOf(record.text, start, end));
}

/** All runs of four words. */
function runs(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.slice(WORDS - 1).map((_, i) => words.slice(i, i + WORDS).join(' '));
}
