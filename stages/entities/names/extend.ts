import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { isSaid } from './isSaid.js';
import { asType, over, type NameSpan } from './nameSpan.js';
import { suffixAt } from './suffixAt.js';

const NOT_A_NAME =
  LEX.title | LEX.personNoun | LEX.demonym | LEX.calendar | LEX.place | LEX.orgWord | LEX.organization | LEX.groupNoun;
const [NOUN, PROPN] = [8, 12];

/**
 * Makes people's names whole by what the rest of the document knows of them: a suffix behind joins; a lone word that ends a longer
 * name of a person is that person's, whatever type the tagger gave it; an untagged first name joins the lone family name behind it;
 * words behind that a known longer name goes on with join too. `names` are in text order, none overlapping; so is the result.
 */
export function extendNames(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const families = new Set<number>();
  const pairs = new Set<string>();
  const lone = new Set<number>();
  for (const { type, from, to } of names) {
    if (to - from === 1 && hasFirstName(tokens, bits, from)) families.add(tokens.lexeme[from]!.hash);
    if (type !== 'person') continue;
    if (to - from < 2) {
      lone.add(tokens.lexeme[from]!.hash);
      continue;
    }
    families.add(tokens.lexeme[to - 1]!.hash);
    pairs.add(pairOf(tokens, to - 2));
  }
  const speaking = speakingPlaces(tokens, bits, names);
  const out: NameSpan[] = [];
  names.forEach((whole, i) => {
    const name = behindOffice(tokens, bits, whole, lone);
    const person =
      name.type === 'person' ||
      isFamily(tokens, bits, name, families, speaking) ||
      isParticled(tokens, bits, name, pairs) ||
      isFullName(tokens, bits, name, lone);
    if (!person) {
      out.push(name);
      return;
    }
    const floor = out.at(-1)?.to ?? 0;
    const limit = names[i + 1]?.from ?? tokens.count;
    const from = withFirstName(tokens, bits, name, floor);
    const to = withSuffix(tokens, bits, withTail(tokens, name, pairs, limit), limit);
    out.push(over(asType(name, 'person'), from, to, Math.min(name.titleFrom, from)));
  });
  return out;
}

const pairOf = (tokens: Tokens, i: number): string => `${tokens.lexeme[i]!.hash} ${tokens.lexeme[i + 1]!.hash}`;

/** A lone word taken for something else, which a person of the document has for a family name; a place's word only where it speaks. */
function isFamily(
  tokens: Tokens,
  bits: Int32Array,
  { from, to }: NameSpan,
  families: ReadonlySet<number>,
  speaking: ReadonlySet<number>,
): boolean {
  if (to - from !== 1) return false;
  if (hasFirstName(tokens, bits, from)) return true;
  const { hash } = tokens.lexeme[from]!;
  return ((bits[from]! & LEX.place) === 0 || speaking.has(hash)) && families.has(hash);
}

/** A particle and a word that end a person's name, at the beginning of a sentence ("De Wit" of "Ann de Wit"). */
function isParticled(tokens: Tokens, bits: Int32Array, { from, to }: NameSpan, pairs: ReadonlySet<string>): boolean {
  return to - from === 2 && (bits[from]! & LEX.particle) !== 0 && pairs.has(pairOf(tokens, from));
}

/** Two or three plain capitalised words taken for something else, the last of which is a person's lone name elsewhere. */
function isFullName(tokens: Tokens, bits: Int32Array, { from, to }: NameSpan, lone: ReadonlySet<number>): boolean {
  if (to - from < 2 || to - from > 3 || !lone.has(tokens.lexeme[to - 1]!.hash)) return false;
  for (let i = from; i < to; i++) {
    const { capital, allCaps } = tokens.lexeme[i]!;
    if (!capital || allCaps || (bits[i]! & (LEX.orgWord | LEX.orgSuffix | LEX.placeWord)) !== 0) return false;
  }
  return (bits[from]! & (LEX.place | LEX.organization | LEX.demonym)) === 0;
}

/** A first name and a person's lone name behind the end of an office ("[Minister of] State Ada Berg"): the office's word comes off. */
function behindOffice(tokens: Tokens, bits: Int32Array, name: NameSpan, lone: ReadonlySet<number>): NameSpan {
  const { type, from, to } = name;
  if (type === 'person' || to - from !== 3 || !lone.has(tokens.lexeme[to - 1]!.hash)) return name;
  const office = (bits[from]! & (LEX.title | LEX.orgWord)) !== 0 && (bits[from + 1]! & LEX.first) !== 0;
  return office && tokens.lexeme[from + 1]!.capital ? over(name, from + 1, to) : name;
}

/** Lone words known as places that stand beside a reporting verb somewhere in the document. */
function speakingPlaces(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): Set<number> {
  const speaks = (i: number): boolean => i >= 0 && i < tokens.count && (bits[i]! & LEX.speechVerb) !== 0;
  const lone = names.filter(({ from, to }) => to - from === 1 && (bits[from]! & LEX.place) !== 0);
  return new Set(
    lone.filter(({ from, to }) => speaks(to) || speaks(from - 1)).map(({ from }) => tokens.lexeme[from]!.hash),
  );
}

/** A first name stands before the word, behind an office or profession ("astronaut Tom Ely"). */
function hasFirstName(tokens: Tokens, bits: Int32Array, at: number): boolean {
  const i = at - 1;
  if (i < 1 || tokens.sentence[i - 1] !== tokens.sentence[at] || !tokens.lexeme[i]!.capital) return false;
  return (bits[i]! & LEX.first) !== 0 && (bits[i - 1]! & (LEX.title | LEX.personNoun)) !== 0;
}

/** The start of a lone family name with the untagged capitalised word before it, where nothing says that this is no first name. */
function withFirstName(tokens: Tokens, bits: Int32Array, { from, to }: NameSpan, floor: number): number {
  const i = from - 1;
  if (i < floor || i < 0 || tokens.sentence[i] !== tokens.sentence[from] || isSaid(tokens, i)) return from;
  if (to - from !== 1) return to - from === 2 && isFirstOfThree(tokens, bits, i) ? i : from;
  const x = tokens.lexeme[i]!;
  if (!x.capital || !x.word || x.form === x.lower || x.allCaps !== tokens.lexeme[from]!.allCaps) return from;
  const office =
    i > 0 && tokens.sentence[i - 1] === tokens.sentence[i] && (bits[i - 1]! & (LEX.title | LEX.personNoun)) !== 0;
  const small = office && tokens.lexeme[i - 1]!.form === tokens.lexeme[i - 1]!.lower;
  let foreign = small ? NOT_A_NAME & ~LEX.personNoun : NOT_A_NAME;
  if (office && (bits[i]! & LEX.first) !== 0) foreign &= ~LEX.organization;
  if ((bits[i]! & foreign) !== 0) return from;
  const known = office || (bits[i]! & LEX.first) !== 0;
  const tag = tokens.pos[i]!;
  if (!known && (tag !== PROPN || (bits[i]! & LEX.common) !== 0)) return from;
  const begins = tokens.sentenceStart[tokens.sentence[i]!] === i;
  if (begins && !known) return from;
  return tag === PROPN || tag === NOUN || known ? i : from;
}

/** An untagged first name before two words of which the first is none: they are a double family name ("Ann Harden Lind"). */
function isFirstOfThree(tokens: Tokens, bits: Int32Array, i: number): boolean {
  const { capital, allCaps } = tokens.lexeme[i]!;
  const noun = tokens.pos[i] === PROPN || tokens.pos[i] === NOUN;
  if (!capital || allCaps || !noun || (bits[i]! & NOT_A_NAME) !== 0) return false;
  return (bits[i]! & LEX.first) !== 0 && (bits[i + 1]! & LEX.first) === 0 && tokens.lexeme[i + 1]!.capital;
}

/** The end of a name with the capitalised word behind it, where the two go together in a longer name of the document. */
function withTail(tokens: Tokens, { to }: NameSpan, pairs: ReadonlySet<string>, limit: number): number {
  if (to >= limit || tokens.sentence[to] !== tokens.sentence[to - 1] || !tokens.lexeme[to]!.capital) return to;
  return pairs.has(pairOf(tokens, to - 1)) ? to + 1 : to;
}

/** The end of a name with "Jr.", "III" behind it; degrees and honours stay outside. */
function withSuffix(tokens: Tokens, bits: Int32Array, to: number, limit: number): number {
  const at = tokens.lexeme[to]?.form === ',' ? to + 1 : to;
  if (at >= limit || tokens.paragraph[at] !== tokens.paragraph[to - 1]) return to;
  return suffixAt(tokens, bits, at) === 'generation' ? at + 1 : to;
}
