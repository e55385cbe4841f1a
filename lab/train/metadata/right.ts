import { wordKey } from '../../../stages/segment/metadata/wordKey.js';

/** Words of an author's name that say nothing about who it is. */
const FILLER = new Set(['by', 'and', 'dr', 'mr', 'mrs', 'ms', 'prof', 'the', 'written']);

const nameWords = (name: string): Set<string> =>
  new Set(
    wordKey(name)
      .split(' ')
      .filter((word) => !FILLER.has(word)),
  );

/** The same words. */
export function titleRight(found: string, gold: string): boolean {
  return wordKey(found) === wordKey(gold);
}

/** How well a byline names the author: 2 = the same names, 1 = the gold names and a few words more (a role, a credential), 0 = wrong. */
export function authorRight(found: string, gold: string): 0 | 1 | 2 {
  const mine = nameWords(found);
  const theirs = nameWords(gold);
  if (theirs.size === 0 || ![...theirs].every((word) => mine.has(word))) return 0;
  if (mine.size === theirs.size) return 2;
  return mine.size <= theirs.size + 4 ? 1 : 0;
}

/** The same day. */
export function dateRight(found: string, gold: string): boolean {
  return found === gold.slice(0, 10);
}
