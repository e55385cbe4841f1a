import { POS } from '../../language/pos.js';
import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import type { NameSpan } from './nameSpan.js';
import { FIRMS_TOO } from './tradeNouns.js';

/** Words of a name that is no person's. */
export const NO_PERSON =
  LEX.orgWord | LEX.orgSuffix | LEX.organization | LEX.place | LEX.placeWord | LEX.teamWord | LEX.demonym;
/**
 * A name between commas behind a word for one person is that person's, whatever the tagger took it for ("His solicitor, Honor Vale,"),
 * and so is one that such a word follows ("Honor Vale, a Dunmere solicitor").
 */
export function byApposition(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const apposed = (name: NameSpan): boolean => isIntroduced(tokens, bits, name) || isDescribed(tokens, bits, name);
  return names.map((name) => (name.type !== 'person' && apposed(name) ? asPerson(name) : name));
}

const asPerson = (name: NameSpan): NameSpan => ({ ...name, type: 'person' });

function isIntroduced(tokens: Tokens, bits: Int32Array, { from, to }: NameSpan): boolean {
  if (from < 2 || to >= tokens.count || to - from < 2 || to - from > 3) return false;
  if (tokens.sentence[from - 2] !== tokens.sentence[to]) return false;
  if (tokens.lexeme[from - 1]!.form !== ',' || tokens.lexeme[to]!.form !== ',') return false;
  if (!isOnePerson(tokens, bits, from - 2)) return false;
  const known = (bits[from]! & LEX.first) !== 0;
  for (let i = from; i < to; i++) {
    const foreign = known && i === to - 1 ? NO_PERSON & ~LEX.place : NO_PERSON;
    if ((bits[i]! & foreign) !== 0 || !tokens.lexeme[i]!.capital) return false;
  }
  return true;
}

/** A noun that means one person and no company. */
function isOnePerson({ lexeme }: Tokens, bits: Int32Array, i: number): boolean {
  return (bits[i]! & LEX.personNoun) !== 0 && (bits[i]! & LEX.orgNoun) === 0 && !FIRMS_TOO.has(lexeme[i]!.lower);
}

const ARTICLES = new Set(['a', 'an']);
const BETWEEN: ReadonlySet<number> = new Set((['ADJ', 'NOUN', 'NUM', 'PROPN'] as const).map((tag) => POS.indexOf(tag)));
const LONGEST_DESCRIPTION = 5;

/** Two or three capitalised words, the first no plain word, the last maybe a place's, before ", a …" with a noun for one person. */
function isDescribed(tokens: Tokens, bits: Int32Array, { from, to }: NameSpan): boolean {
  const { lexeme, pos, sentence } = tokens;
  if (to - from < 2 || to - from > 3 || lexeme[to]?.form !== ',' || !ARTICLES.has(lexeme[to + 1]?.lower ?? ''))
    return false;
  if ((bits[from]! & (LEX.common | LEX.first)) === LEX.common) return false;
  for (let i = from; i < to; i++) {
    const foreign = i === to - 1 ? NO_PERSON & ~LEX.place : NO_PERSON;
    if ((bits[i]! & foreign) !== 0 || !lexeme[i]!.capital || lexeme[i]!.allCaps) return false;
  }
  const limit = Math.min(tokens.count - 1, to + 2 + LONGEST_DESCRIPTION);
  for (let i = to + 2; i < limit && sentence[i] === sentence[from] && BETWEEN.has(pos[i]!); i++)
    if (isOnePerson(tokens, bits, i) && !BETWEEN.has(pos[i + 1]!)) return true;
  return false;
}
