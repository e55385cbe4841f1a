import type { Paragraph, ReadRecord } from '../../stages/records/index.js';
import { segment } from '../../stages/segment/index.js';

/** The read record of a text dump. */
export function recordOf(text: string): ReadRecord {
  return { id: 'page', source: { path: 'page.txt', format: 'text', bytes: 0, sha256: '', encoding: 'utf-8' }, text };
}

/** What the stage keeps of a dump. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return segment.setup({ cleanText: false })(recordOf(text)).paragraphs;
}
