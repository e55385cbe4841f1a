import type { Attributes } from './walkHtml.js';

const MAX_WORDS = 16;
const NAMED = ['role', 'itemprop', 'rel', 'data-testid', 'data-component', 'data-qa'] as const;

/** Class and id words of an element in lower case: camelCase and everything but letters part words; letters alone count. */
export function wordsOf(attributes: Attributes, cache: Map<string, string>): string {
  const key = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  let words = cache.get(key);
  if (words === undefined) {
    words = split(key).join(' ');
    cache.set(key, words);
  }
  for (const name of NAMED) {
    const value = attributes[name];
    if (value !== undefined && value !== '') words += ` ${split(value.slice(0, 100)).join(' ')}`;
  }
  return words.trim();
}

function split(text: string): string[] {
  const parts = text
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]{2,24}/g);
  return parts ? [...new Set(parts)].slice(0, MAX_WORDS) : [];
}
