import type { Paragraph } from '../records/index.js';

/** The paragraph of `text` from `start` to `end`. */
export function paragraphOf(
  text: string,
  start: number,
  end: number,
  role: Paragraph['role'] = 'paragraph',
): Paragraph {
  return { start, end, text: text.slice(start, end), role };
}
