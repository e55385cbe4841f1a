import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import type { NameSpan } from './nameSpan.js';

const BEFORE_TITLE = LEX.demonym | LEX.country;
const NO_PERSON = LEX.orgWord | LEX.orgSuffix | LEX.orgNoun | LEX.organization | LEX.place | LEX.placeWord | LEX.title;
const LONGEST = 3;

/**
 * A title inside what the tagger took for a body or place, with a person's name behind it, makes that name a person ("Saudi King
 * Abdullah", "General Augusto Berg"): one of the lexicons, or a name that ends as a person's of the document does.
 */
export function byTitle(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const known = new Set<number>();
  for (const { type, to } of names) if (type === 'person') known.add(tokens.lexeme[to - 1]!.hash);
  return names.map((name) => {
    const from = name.type === 'person' ? -1 : personFrom(tokens, bits, name, known);
    return from < 0 ? name : { ...name, from, titleFrom: from, type: 'person' };
  });
}

function personFrom(tokens: Tokens, bits: Int32Array, { from, to }: NameSpan, known: ReadonlySet<number>): number {
  let i = from;
  while (i < to && (bits[i]! & BEFORE_TITLE) !== 0) i++;
  const title = i;
  while (i < to && (bits[i]! & LEX.title) !== 0 && (bits[i]! & LEX.orgWord) === 0) i++;
  if (i === title || i === to || to - i > LONGEST) return -1;
  for (let k = i; k < to; k++) if ((bits[k]! & NO_PERSON) !== 0 || !tokens.lexeme[k]!.capital) return -1;
  const person =
    (bits[i]! & LEX.first) !== 0 || (bits[to - 1]! & LEX.family) !== 0 || known.has(tokens.lexeme[to - 1]!.hash);
  return person ? i : -1;
}
