import type { EntitiesRecord } from '../../stages/records/index.js';

/** A record of `entities` over clean text, a paragraph a line, without entities. */
export function recordOf(text: string): EntitiesRecord {
  let start = 0;
  const paragraphs = text.split('\n').map((line) => {
    const paragraph = { start, end: start + line.length, text: line, role: 'paragraph' as const };
    start += line.length + 1;
    return paragraph;
  });
  const source = { path: 'test.txt', format: 'clean' as const, bytes: text.length, sha256: '', encoding: 'utf-8' };
  return { id: 'test', source, language: 'en', paragraphs: paragraphs.filter((p) => p.text.trim()), entities: [] };
}
