import type { Tokens } from '../language/tokens.js';
import { LEX } from './classes.js';
import type { Lexicons, Phrase } from './lexicons.js';

const PLURAL_NOUNS = LEX.personNoun | LEX.orgNoun | LEX.documentNoun | LEX.locationNoun;

interface Entry {
  readonly bits: number;
  readonly phrases: readonly Phrase[];
}

const LIMIT = 100_000;
const entries = new WeakMap<Lexicons, Map<string, Entry>>();
const done = new WeakMap<Tokens, { readonly lex: Lexicons; readonly bits: Int32Array }>();

/**
 * Lexicon classes of every token: of the word itself, and of the longest phrase of the lexicons it is part of. Linear; computed once
 * for a document's tokens and remembered as long as they live. Not to be changed.
 */
export function tokenBits(tokens: Tokens, lex: Lexicons): Int32Array {
  const hit = done.get(tokens);
  if (hit?.lex === lex) return hit.bits;
  const bits = lookUp(tokens, lex);
  done.set(tokens, { lex, bits });
  return bits;
}

function lookUp(tokens: Tokens, lex: Lexicons): Int32Array {
  let known = entries.get(lex);
  if (!known || known.size > LIMIT) entries.set(lex, (known = new Map()));
  const bits = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const { lower, word } = tokens.lexeme[i]!;
    if (!word) continue;
    let entry = known.get(lower);
    if (!entry) {
      entry = { bits: bitsOf(lex, lower), phrases: lex.phrases(lower) };
      known.set(lower, entry);
    }
    bits[i]! |= entry.bits;
    for (const phrase of entry.phrases) {
      const n = phrase.words.length;
      if (i + n > tokens.count || !matches(tokens, i, phrase.words)) continue;
      for (let k = i; k < i + n; k++) bits[k]! |= phrase.bits;
      break;
    }
  }
  return bits;
}

function bitsOf(lex: Lexicons, lower: string): number {
  const plain = withoutAccents(lower);
  const own = lex.bits(lower) | lex.bits(plain) | inflected(lex, lower);
  return lower.includes('-') ? own | joined(lex, plain) | prefixed(lex, lower) : own;
}

const PREFIX = /^(?:co|ex|fellow|grand|great|half|step|vice)-/;
const PERSONS = LEX.personNoun | LEX.groupNoun;

/** Who someone was or is with others is what he is alone ("ex-employee", "co-author"). */
function prefixed(lex: Lexicons, lower: string): number {
  const noun = lower.replace(PREFIX, '');
  return noun === lower ? 0 : (lex.bits(noun) | inflected(lex, noun)) & PERSONS;
}

function matches(tokens: Tokens, at: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) if (tokens.lexeme[at + k]!.lower !== words[k]) return false;
  return true;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
};

/** A word in plain Latin letters, as most entries are written ("josé" is "jose", "łukasz" is "lukasz"). */
function withoutAccents(lower: string): string {
  if (!/[^ -~]/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæðøþđıłœ]/g, (c) => LETTERS[c]!);
}

/** Two names joined by a hyphen are what both are ("Eva-Marie", "Smith-Jones"); the gender is the first one's. */
function joined(lex: Lexicons, lower: string): number {
  const at = lower.indexOf('-');
  if (at <= 0) return 0;
  const [left, right] = [lex.bits(lower.slice(0, at)), lex.bits(lower.slice(at + 1))];
  return (right & LEX.first ? left & LEX.first : 0) | (left & right & LEX.family);
}

/** A regular plural has the classes of its noun (and means several); an inflected verb those of its base. */
function inflected(lex: Lexicons, lower: string): number {
  if (lower.endsWith('s') && lower.length > 3) {
    const bits = lex.bits(lower.slice(0, -1)) || (lower.endsWith('ies') ? lex.bits(`${lower.slice(0, -3)}y`) : 0);
    return bits & (PLURAL_NOUNS | LEX.speechVerb) || lex.bits(lower.slice(0, -2)) & (LEX.speechVerb | PLURAL_NOUNS);
  }
  if (lower.endsWith('ed'))
    return (
      (lex.bits(lower.slice(0, -1)) |
        lex.bits(lower.slice(0, -2)) |
        lex.bits(`${lower.slice(0, -3)}y`) |
        lex.bits(lower.slice(0, -3))) &
      LEX.speechVerb
    );
  if (lower.endsWith('ing'))
    return (lex.bits(lower.slice(0, -3)) | lex.bits(`${lower.slice(0, -3)}e`)) & LEX.speechVerb;
  return 0;
}
