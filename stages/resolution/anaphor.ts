import { isPlural } from '../language/isPlural.js';
import { LEX } from '../lexicon/index.js';
import { hashString, mix } from '../model/hash.js';
import { placeOf } from './place.js';
import { HE, SHE, THEY, pronounAt } from './pronouns.js';
import type { Occurrence } from './referent.js';
import type { Walk } from './walk.js';

/** What the features need to know of a mention, looked up once for all its candidates. */
export interface Anaphor {
  readonly mention: Occurrence;
  /** Pronoun: 0 he, 1 she, 2 it, 3 they; 4 a definite, 5 an indefinite description. */
  readonly kind: number;
  /** Place in the clause, 0 to 4, and for pronouns the form's role. */
  readonly place: number;
  readonly says: number;
  readonly quoted: number;
  /** 0 unknown, 1 male, 2 female. */
  readonly gender: number;
  readonly plural: number;
  /** Class of a description's noun (`NOUN_CLASSES`), 0 for pronouns. */
  readonly noun: number;
  readonly headHash: number;
  readonly next: number;
  readonly previous: number;
  /** What sort of thing a possessive has: 1 a relative, 2 a person, 3 a body or place, 0 anything else. */
  readonly nextClass: number;
  /** Stem of the first verb behind, or of the one right before. */
  readonly governor: number;
  /** Hashes of a description's capitalised modifiers ("French" in "the French ministry"). */
  readonly capitals: readonly number[];
  /** For descriptions, the most name mentions that anybody read lately has in the whole document. */
  readonly largest: number;
}

const NOUN_CLASSES = LEX.personNoun | LEX.groupNoun | LEX.orgNoun | LEX.documentNoun | LEX.locationNoun;
const EDGE = hashString('<edge>');
const NONE = hashString('<none>');
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its']);

/** Looks at a pronoun or description. */
export function anaphorOf(walk: Walk, mention: Occurrence): Anaphor {
  const { tokens, bits } = walk;
  const pronoun = mention.kind === 'pronoun' ? pronounAt(tokens, mention.from) : undefined;
  const place = placeOf(tokens, bits, mention.from, mention.to);
  const head = tokens.lexeme[mention.head]!;
  const classes = bits[mention.head]!;
  const s = tokens.sentence[mention.from]!;
  const opener = tokens.lexeme[mention.from]!.lower;
  const definite = DEFINITE.has(opener) || (bits[mention.from]! & NOUN_CLASSES) === 0;
  const kind = pronoun ? pronoun.kind : definite ? 4 : 5;
  return {
    mention,
    kind,
    place: pronoun ? pronoun.role : place.place,
    says: place.says ? 1 : 0,
    quoted: walk.quoted[mention.from]!,
    gender: pronoun
      ? genderOf(kind === HE, kind === SHE)
      : genderOf(classes & LEX.personMale, classes & LEX.personFemale),
    plural: (pronoun ? kind === THEY : classes & LEX.groupNoun || isPlural(head.lower)) ? 1 : 0,
    noun: pronoun ? 0 : classes & NOUN_CLASSES || peopleBy(classes, head.lower),
    headHash: head.hash,
    next: mention.to < tokens.sentenceStart[s + 1]! ? tokens.lexeme[mention.to]!.hash : EDGE,
    previous: mention.from > tokens.sentenceStart[s]! ? tokens.lexeme[mention.from - 1]!.hash : EDGE,
    nextClass: classBehind(bits, mention.to),
    governor: pronoun ? governorOf(walk, mention.from) : NONE,
    capitals: pronoun ? NO_CAPITALS : capitalsOf(walk, mention),
    largest: pronoun ? 0 : walk.recent.reduce((most, { size }) => Math.max(most, size), 0),
  };
}

function genderOf(male: boolean | number, female: boolean | number): number {
  return male ? 1 : female ? 2 : 0;
}

/** A description by no noun is of persons: an age, a title, a people ("the 71-year-old", "the President", "Germans"). */
function peopleBy(classes: number, lower: string): number {
  return (classes & LEX.demonym) !== 0 && lower.endsWith('s') ? LEX.groupNoun : LEX.personNoun;
}

function classBehind(bits: Int32Array, i: number): number {
  const next = i < bits.length ? bits[i]! : 0;
  if (next & LEX.kin) return 1;
  if (next & LEX.personNoun) return 2;
  return next & (LEX.orgNoun | LEX.locationNoun) ? 3 : 0;
}

const NO_CAPITALS: readonly number[] = [];

function capitalsOf({ tokens }: Walk, { from, head }: Occurrence): readonly number[] {
  const out: number[] = [];
  for (let i = from; i < head; i++) {
    const { capital, hash } = tokens.lexeme[i]!;
    if (capital && i > tokens.sentenceStart[tokens.sentence[i]!]!) out.push(hash);
  }
  return out;
}

const VERB = 16;
const VERB_LOOK = 4;

function governorOf({ tokens }: Walk, i: number): number {
  const s = tokens.sentence[i]!;
  if (i > tokens.sentenceStart[s]! && tokens.pos[i - 1] === VERB) return tokens.lexeme[i - 1]!.stem;
  const stop = Math.min(tokens.sentenceStart[s + 1]!, i + 1 + VERB_LOOK);
  for (let k = i + 1; k < stop; k++) if (tokens.pos[k] === VERB) return mix(1, tokens.lexeme[k]!.stem);
  return NONE;
}
