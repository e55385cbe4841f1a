import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { asType, over, type NameSpan } from './nameSpan.js';

/** Titles that stand before the name of a person and of nobody else. */
const COURTESY: ReadonlySet<string> = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'mx',
  'mx.',
  'dr',
  'dr.',
  'lord',
  'lady',
  'baroness',
  'sir',
  'dame',
]);
const NO_PERSON = LEX.orgWord | LEX.orgSuffix | LEX.place | LEX.placeWord | LEX.calendar | LEX.demonym;
const LONGEST = 3;

/**
 * A courtesy title proves a person: what follows it is one, whatever type the tagger gave it and though it gave it none ("said Mrs
 * Nance"). `names` are in text order, none overlapping; so is the result.
 */
export function courtesyNames(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (next < names.length && names[next]!.to <= i) out.push(names[next++]!);
    const name = names[next];
    if (!isCourtesy(tokens, i)) continue;
    const from = behindJustice(tokens, i + 1);
    if (!mayBePerson(tokens, bits, i, from)) continue;
    if (!name || name.from > from) out.push(personAt(from, endOf(tokens, bits, from, name?.from ?? tokens.count)));
    else if (name.from >= i && name.to > from && mayAllBePerson(tokens, bits, i, from, name)) {
      out.push(over(asType(name, 'person'), from, beforeSeat(tokens, from, name.to)));
      next++;
    }
  }
  return [...out, ...names.slice(next)];
}

const personAt = (from: number, to: number): NameSpan => ({ from, to, type: 'person', titleFrom: from, score: 0 });

function isCourtesy(tokens: Tokens, i: number): boolean {
  const { capital, lower } = tokens.lexeme[i]!;
  return capital && COURTESY.has(lower);
}

function mayBePerson(tokens: Tokens, bits: Int32Array, title: number, i: number): boolean {
  if (i >= tokens.count || tokens.sentence[i] !== tokens.sentence[title]) return false;
  const { capital, word } = tokens.lexeme[i]!;
  const person = bits[i]! & (LEX.first | LEX.family);
  return capital && word && (person !== 0 || (bits[i]! & (NO_PERSON | LEX.title | LEX.personNoun)) === 0);
}

function mayAllBePerson(tokens: Tokens, bits: Int32Array, title: number, from: number, { to }: NameSpan): boolean {
  for (let i = from + 1; i < to; i++)
    if ((bits[i]! & (LEX.orgWord | LEX.orgSuffix | LEX.placeWord)) !== 0) return false;
  return mayBePerson(tokens, bits, title, from);
}

/** The name behind a courtesy title and what is part of it ("Mrs Justice Vale"). */
function behindJustice(tokens: Tokens, i: number): number {
  let from = i;
  while (from + 1 < tokens.count && tokens.lexeme[from]!.lower === 'justice') from++;
  return from;
}

/** The end of a peer's name without his seat ("Lord Vale of Dunmere"). */
function beforeSeat(tokens: Tokens, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (tokens.lexeme[i]!.lower === 'of') return i;
  return to;
}

/** The end of an untagged name: one word, and those behind it that are first or family names. */
function endOf(tokens: Tokens, bits: Int32Array, from: number, limit: number): number {
  let to = from + 1;
  while (to < Math.min(limit, from + LONGEST) && tokens.sentence[to] === tokens.sentence[from]) {
    if (!tokens.lexeme[to]!.capital || (bits[to]! & (LEX.first | LEX.family)) === 0) break;
    to++;
  }
  return to;
}
