import type { SegmentRecord } from '../../stages/records/index.js';

/** The record of an article whose text is the given paragraphs, one a line. */
export function article(...paragraphs: string[]): SegmentRecord {
  let at = 0;
  return {
    id: 'a',
    source: { path: 'a.txt', format: 'clean', bytes: 0, sha256: '', encoding: 'utf-8' },
    language: 'en',
    paragraphs: paragraphs.map((text) => {
      const start = at;
      at += text.length + 1;
      return { start, end: start + text.length, text, role: 'paragraph' };
    }),
  };
}
