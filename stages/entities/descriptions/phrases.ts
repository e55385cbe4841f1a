import { isPlural } from '../../language/isPlural.js';
import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import type { EntityType } from '../../records/index.js';
import type { NameSpan } from '../names/nameSpan.js';
import { OPENS, phraseStart, type Nominal } from './nominals.js';

/** A noun phrase that is no entity unless "it" or "they" stands for it: tokens `from` to `to`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly type: EntityType;
  readonly plural: boolean;
  /** "Ada Berg and Tom Ely": several put together. */
  readonly joined: boolean;
}

const [NOUN, NUM, PROPN] = [8, 9, 12];
const ANYBODY: ReadonlySet<string> = new Set(
  'someone somebody anyone anybody everyone everybody nobody whoever others those many several both few most two three'.split(
    ' ',
  ),
);
const PLURALS = new Set(['people', 'police', 'men', 'women', 'children', 'media', 'staff', 'folks']);
const AND = new Set(['and', '&']);
const MOST_JOINED = 5;

/** The noun phrases of a document outside its names and descriptions, and names or descriptions joined by "and", in text order. */
export function findPhrases(
  tokens: Tokens,
  bits: Int32Array,
  names: readonly NameSpan[],
  nominals: readonly Nominal[],
): Phrase[] {
  const taken = new Uint8Array(tokens.count);
  for (const n of names) taken.fill(1, n.titleFrom, n.to);
  for (const n of nominals) taken.fill(2, n.from, n.to);
  const out = joinedPhrases(tokens, names, nominals);
  for (let i = 0; i < tokens.count; i++) {
    const phrase = taken[i] ? undefined : phraseAt(tokens, bits, taken, i);
    if (phrase) out.push(phrase);
  }
  return out.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function phraseAt(tokens: Tokens, bits: Int32Array, taken: Uint8Array, i: number): Phrase | undefined {
  const { lower, word } = tokens.lexeme[i]!;
  if (!word || (bits[i]! & LEX.calendar) !== 0 || lower === "'s") return undefined;
  const behind = i + 1 < tokens.count && tokens.sentence[i + 1] === tokens.sentence[i] ? tokens.pos[i + 1]! : -1;
  const compound = behind === NOUN || behind === PROPN;
  if (ANYBODY.has(lower) && !compound && behind !== NUM)
    return { from: i, to: i + 1, head: i, type: 'person', plural: true, joined: false };
  const plural = PLURALS.has(lower) || isPlural(lower) || (bits[i]! & LEX.groupNoun) !== 0;
  const tag = tokens.pos[i]!;
  if (tag !== NOUN && tag !== PROPN && !PLURALS.has(lower)) return undefined;
  // People in the plural stand before no other noun: what the tagger takes for one is the verb.
  const people = plural && (bits[i]! & (LEX.personNoun | LEX.groupNoun)) !== 0;
  if (compound && (taken[i + 1] !== 0 ? !plural : !people || isPlural(tokens.lexeme[i + 1]!.lower))) return undefined;
  const from = Math.max(phraseStart(tokens, taken, i), behindNominal(taken, i));
  if (!plural && !OPENS.has(tokens.lexeme[from]!.lower)) return undefined;
  return { from, to: i + 1, head: i, type: typeOf(bits[i]!, plural, lower), plural, joined: false };
}

const LONGEST = 8;

/** The token behind the last description that ends a few tokens before `i`. */
function behindNominal(taken: Uint8Array, i: number): number {
  for (let k = i - 1; k >= 0 && k >= i - LONGEST; k--) if (taken[k] === 2) return k + 1;
  return 0;
}

function typeOf(bits: number, plural: boolean, lower: string): EntityType {
  if ((bits & LEX.groupNoun) !== 0 || PLURALS.has(lower)) return 'group';
  if ((bits & LEX.personNoun) !== 0) return plural ? 'group' : 'person';
  if ((bits & LEX.orgNoun) !== 0) return 'organization';
  if ((bits & LEX.documentNoun) !== 0) return 'document';
  return (bits & LEX.locationNoun) !== 0 ? 'location' : 'other';
}

interface Unit {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly type: EntityType;
}

/** Runs of names and descriptions of one sort: "A and B", "A, B and C". */
function joinedPhrases(tokens: Tokens, names: readonly NameSpan[], nominals: readonly Nominal[]): Phrase[] {
  const endingAt = new Map<number, Unit>();
  const units: Unit[] = [
    ...names.map(({ titleFrom, to, type }) => ({ from: titleFrom, to, head: to - 1, type })),
    ...nominals.map(({ from, to, head, type }) => ({ from, to, head, type })),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  for (const unit of units) endingAt.set(unit.to, unit);
  const out: Phrase[] = [];
  for (const last of units) {
    const and = last.from - 1;
    if (and < 1 || !AND.has(tokens.lexeme[and]!.lower)) continue;
    let first = alike(endingAt.get(tokens.lexeme[and - 1]!.form === ',' ? and - 1 : and), last);
    if (!first || tokens.sentence[first.from] !== tokens.sentence[last.from]) continue;
    for (let n = 0; n < MOST_JOINED && first.from > 0 && tokens.lexeme[first.from - 1]!.form === ','; n++) {
      const before: Unit | undefined = alike(endingAt.get(first.from - 1), last);
      if (!before || tokens.sentence[before.from] !== tokens.sentence[last.from]) break;
      first = before;
    }
    out.push({ from: first.from, to: last.to, head: last.head, type: 'group', plural: true, joined: true });
  }
  return out;
}

const sortOf = (type: EntityType): EntityType => (type === 'group' ? 'person' : type);

function alike(unit: Unit | undefined, other: Unit): Unit | undefined {
  return unit && sortOf(unit.type) === sortOf(other.type) ? unit : undefined;
}
