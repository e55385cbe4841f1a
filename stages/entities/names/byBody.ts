import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { asType, over, type NameSpan } from './nameSpan.js';

/** What a body has and no person: who founded it, who leads it, what it is traded in. */
const BELONGS_TO_BODIES = new Set(
  'ceo cfo coo chairman chairwoman chairperson co-founder co-founders customers employees founder founders headquarters shareholders shares stock subsidiary treasurer'.split(
    ' ',
  ),
);
const CHIEF = new Set(['chief', 'executive', 'managing', 'finance', 'general']);
const LEADS = new Set(['executive', 'executives', 'officer', 'director', 'counsel']);

/**
 * A name that somewhere stands right behind a word for what it is ("the scooter company Norvane"), or owns what only bodies have
 * ("Norvane's founder"), is no person's, wherever it stands. Names with a word that the lexicons know as a person's stay, and so do
 * those that end as a person's longer name does.
 */
export function byBody(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): readonly NameSpan[] {
  const told = names.filter((name) => isTold(tokens, bits, name) && !isPersonal(bits, name));
  if (told.length === 0) return names;
  const families = familiesOf(tokens, names);
  const bodies = new Set(
    told.filter(({ to }) => !families.has(tokens.lexeme[to - 1]!.hash)).map((name) => spellingOf(tokens, name)),
  );
  return names.map((name) =>
    name.type === 'person' && bodies.has(spellingOf(tokens, name))
      ? asType(over(name, name.from, name.to), 'organization')
      : name,
  );
}

const isTold = (tokens: Tokens, bits: Int32Array, name: NameSpan): boolean =>
  isCalled(tokens, bits, name) || ownsOffices(tokens, name);

function spellingOf({ lexeme }: Tokens, { from, to }: NameSpan): string {
  let key = '';
  for (let i = from; i < to; i++) key += `${lexeme[i]!.hash} `;
  return key;
}

/** The words that end longer names of persons. */
function familiesOf(tokens: Tokens, names: readonly NameSpan[]): ReadonlySet<number> {
  const longer = names.filter(({ type, from, to }) => type === 'person' && to - from > 1);
  return new Set(longer.map(({ to }) => tokens.lexeme[to - 1]!.hash));
}

function isPersonal(bits: Int32Array, { from, to }: NameSpan): boolean {
  for (let i = from; i < to; i++) if ((bits[i]! & (LEX.first | LEX.family)) !== 0) return true;
  return false;
}

/** "The scooter company" stands right before, in small letters. */
function isCalled({ lexeme, sentence }: Tokens, bits: Int32Array, { from }: NameSpan): boolean {
  const i = from - 1;
  if (i < 1 || sentence[i] !== sentence[from] || lexeme[i]!.form !== lexeme[i]!.lower) return false;
  return (bits[i]! & LEX.orgNoun) !== 0 && (bits[i]! & LEX.personNoun) === 0;
}

/** "'s founder", "'s chief executive" stands right behind. */
function ownsOffices({ lexeme, sentence, count }: Tokens, { to }: NameSpan): boolean {
  if (to + 2 >= count || sentence[to + 2] !== sentence[to - 1] || !/^['’]s?$/.test(lexeme[to]!.lower)) return false;
  const [first, second] = [lexeme[to + 1]!.lower, lexeme[to + 2]!.lower];
  return BELONGS_TO_BODIES.has(first) || (CHIEF.has(first) && LEADS.has(second));
}
