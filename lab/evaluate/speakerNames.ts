import type { GoldQuote } from './gold.js';
import { overlap, words } from './measures.js';

const TITLES = new Set(
  (
    'the a an mr mrs ms miss dr sen senator rep representative gov governor president prime minister secretary of state sir lord lady ' +
    'prof professor judge justice general gen col lt capt sgt officer director spokesman spokeswoman spokesperson former us u s'
  ).split(' '),
);
const ARTICLES = new Set('the a an of for in on at to and his her their its s'.split(' '));

/** A name for comparing: words without the titles before it. Empty for nobody. */
export function bareName(name: string): string {
  const list = [...words(name.replace(/['’]s\b/g, ''))];
  while (list.length > 1 && TITLES.has(list[0]!)) list.shift();
  return list.join(' ');
}

const familyName = (bare: string): string => bare.split(' ').at(-1)!;

/** Tells a description ("the victim's mother") from a name. */
function isDescription(name: string): boolean {
  const list = name.replace(/^(the|an?)\s+/i, '').split(/\s+/);
  return !/^\p{Lu}/u.test(list[0] ?? '') || !/^\p{Lu}|^\d/u.test(list.at(-1) ?? '');
}

const contentWords = (name: string): Set<string> => new Set(words(name).filter((word) => !ARTICLES.has(word)));

function alike(x: string, y: string): boolean {
  const a = contentWords(x);
  const b = contentWords(y);
  const n = overlap(a, b);
  return n / (a.size + b.size - n || 1) >= 0.5;
}

/**
 * Strict: the gold name itself, titles aside; for a description, half of the words of it or of an alias, articles aside.
 * Lenient: that, an alias, or the same family name of a person.
 */
export function judgeSpeaker(answer: string, gold: GoldQuote): { readonly strict: boolean; readonly lenient: boolean } {
  const speaker = gold.speaker ?? '';
  const aliases = gold.aliases ?? [];
  const got = bareName(answer);
  const names = [speaker, ...aliases];
  const strict =
    got === bareName(speaker === 'unknown' ? '' : speaker) ||
    (isDescription(speaker) && names.some((name) => alike(answer, name)));
  const bare = names.map(bareName);
  const person = (gold.stype ?? 'person') === 'person';
  const sameFamily = person && bare.some((name) => familyName(name) === familyName(got));
  return { strict, lenient: strict || (got !== '' && (bare.includes(got) || sameFamily)) };
}
