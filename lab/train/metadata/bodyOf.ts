import type { Paragraph, ReadRecord } from '../../../stages/records/index.js';
import { articleFinder } from '../../../stages/segment/articleFinder.js';

let find: ReturnType<typeof articleFinder> | undefined;

/** The article's paragraphs as the stage finds them: what the rankers will be given. */
export function bodyOf(record: ReadRecord): readonly Paragraph[] {
  find ??= articleFinder();
  return find(record).paragraphs;
}
