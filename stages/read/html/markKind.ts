import type { Attributes } from './walkHtml.js';

/** What a mark is and its machine-readable value. */
export interface MarkKind {
  readonly kind: string;
  readonly value?: string;
}

/**
 * What an element's attributes say that its text is: `time` (with its `datetime`), `author-link` (rel=author), `author` and `published`
 * and `modified` and `headline` (microdata), `byline` and `date` (class and id words); nothing for most.
 */
export function markKind(tag: string, attributes: Attributes, words: string): MarkKind | undefined {
  const value = attributes['datetime'] ?? (attributes['itemprop'] ? attributes['content'] : undefined);
  const valued = value === undefined || value === '' ? {} : { value: value.slice(0, 100) };
  const property = attributes['itemprop'];
  if (property !== undefined) {
    if (/\bdatePublished\b|\bdateCreated\b/i.test(property)) return { kind: 'published', ...valued };
    if (/\bdateModified\b/i.test(property)) return { kind: 'modified', ...valued };
    if (/\bauthor\b|\bcreator\b/i.test(property)) return { kind: 'author' };
    if (/\bheadline\b/i.test(property)) return { kind: 'headline' };
  }
  if (tag === 'time') return { kind: 'time', ...valued };
  if (/\bauthor\b/i.test(attributes['rel'] ?? '')) return { kind: 'author-link' };
  if (tag === 'h1') return { kind: 'h1' };
  if (words === '' || tag === 'body' || tag === 'html') return undefined;
  if (/\b(?:author|authors|byline|byl|writer|contributor)\b/.test(words)) return { kind: 'byline' };
  return /\b(?:date|time|published|pubdate|timestamp|datetime|posted|updated)\b/.test(words)
    ? { kind: 'date' }
    : undefined;
}
