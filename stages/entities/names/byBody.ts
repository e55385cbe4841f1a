import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { asType, over, type NameSpan } from './nameSpan.js';

/** What a body has and no person: who founded it, who leads it, who works for it. */
const BELONGS_TO_BODIES = new Set(
  'ceo cfo coo chairman chairwoman chairperson co-founder co-founders customers employees founder founders headquarters shareholders subsidiary'.split(
    ' ',
  ),
);
const CHIEF = new Set(['chief', 'executive', 'managing']);
const LEADS = new Set(['executive', 'officer', 'director']);
/** Words of an office between "chief" and "officer". */
const OFFICE_REACH = 3;

/**
 * A name that somewhere stands right behind a word for what it is ("the scooter company Norvane"), or before what only bodies have
 * ("Norvane's founder", "Norvane CEO Ann Lind"), is no person's, wherever it stands. Names with a word that the lexicons know as a
 * person's stay, and so do those that end as a person's longer name does. Linear.
 */
export function byBody(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): readonly NameSpan[] {
  const open = new Map<number, NameSpan>();
  for (const name of names)
    if (name.type === 'person' && !isPersonal(bits, name)) open.set(tokens.lexeme[name.from]!.hash, name);
  if (open.size === 0) return names;
  const families = familiesOf(tokens, names);
  const bodies = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    const name = tokens.lexeme[i]!.capital ? open.get(tokens.lexeme[i]!.hash) : undefined;
    if (!name) continue;
    const to = i + name.to - name.from;
    if (to > tokens.count || families.has(tokens.lexeme[to - 1]!.hash)) continue;
    if (isCalled(tokens, bits, i) || hasOffices(tokens, to)) bodies.add(spellingOf(tokens, i, to));
  }
  return names.map((name) =>
    name.type === 'person' && bodies.has(spellingOf(tokens, name.from, name.to))
      ? asType(over(name, name.from, name.to), 'organization')
      : name,
  );
}

function spellingOf({ lexeme }: Tokens, from: number, to: number): string {
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

/** "The scooter company" stands right before token `from`, in small letters. */
function isCalled({ lexeme, sentence }: Tokens, bits: Int32Array, from: number): boolean {
  const i = from - 1;
  if (i < 1 || sentence[i] !== sentence[from] || lexeme[i]!.form !== lexeme[i]!.lower) return false;
  return (bits[i]! & LEX.orgNoun) !== 0 && (bits[i]! & LEX.personNoun) === 0;
}

/** "Founder", "chief operating officer" stands right behind the tokens before `to`, or behind their "'s". */
function hasOffices({ lexeme, sentence, count }: Tokens, to: number): boolean {
  const word = (i: number): string => (i < count && sentence[i] === sentence[to - 1] ? lexeme[i]!.lower : '');
  const at = word(to) === "'s" ? to + 1 : to;
  if (BELONGS_TO_BODIES.has(word(at))) return true;
  if (!CHIEF.has(word(at))) return false;
  for (let i = at + 1; i < at + OFFICE_REACH; i++) if (LEADS.has(word(i))) return true;
  return false;
}
