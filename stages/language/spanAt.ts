import type { Span } from '../records/index.js';
import type { Tokens } from './tokens.js';

/** The text of tokens `from` to `to` of a document, which stand in one of its paragraphs. */
export function spanAt(paragraphs: readonly Span[], tokens: Tokens, from: number, to: number): Span {
  const start = tokens.start[from]!;
  const end = tokens.end[to - 1]!;
  const paragraph = paragraphs[tokens.paragraph[from]!]!;
  return { start, end, text: paragraph.text.slice(start - paragraph.start, end - paragraph.start) };
}
