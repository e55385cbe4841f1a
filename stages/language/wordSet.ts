import { hashString } from '../model/hash.js';
import type { Lexeme } from './lexeme.js';

/** Tells whether a lexeme is one of some words, in small letters: most others are told apart by a few bits of their hash, without a look at their letters. */
export function wordSet(words: Iterable<string>): (lexeme: Lexeme) => boolean {
  const set = new Set(words);
  const likely = new Uint8Array(PLACES);
  for (const word of set) likely[hashString(word) & (PLACES - 1)] = 1;
  return ({ hash, lower }) => likely[hash & (PLACES - 1)] === 1 && set.has(lower);
}

const PLACES = 1024;
