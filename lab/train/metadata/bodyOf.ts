import type { Paragraph, ReadRecord } from '../../../stages/records/index.js';
import { logicalLines } from '../../../stages/segment/logicalLines.js';
import { paragraphOf } from '../../../stages/segment/paragraphOf.js';
import { ruleBody } from '../../../stages/segment/ruleBody.js';

/** The article's paragraphs as the stage finds them. */
export function bodyOf(record: ReadRecord): Paragraph[] {
  const { lines } = logicalLines(record.text);
  const body = ruleBody(record.text, lines);
  return lines.filter((_, i) => body[i]).map((line) => paragraphOf(record.text, line.start, line.end));
}
