import type { Tokens } from '../language/tokens.js';
import { LEX } from './classes.js';
import type { Lexicons } from './lexicons.js';

const PLURAL_NOUNS = LEX.personNoun | LEX.orgNoun | LEX.documentNoun | LEX.locationNoun;

/** Lexicon classes of every token: of the word itself, and of the longest phrase of the lexicons it is part of. Linear. */
export function tokenBits(tokens: Tokens, lex: Lexicons): Int32Array {
  const bits = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const { lower, word } = tokens.lexeme[i]!;
    if (!word) continue;
    bits[i]! |= lex.bits(lower) || inflected(lex, lower);
    for (const phrase of lex.phrases(lower)) {
      const n = phrase.words.length;
      if (i + n > tokens.count || !matches(tokens, i, phrase.words)) continue;
      for (let k = i; k < i + n; k++) bits[k]! |= phrase.bits;
      break;
    }
  }
  return bits;
}

function matches(tokens: Tokens, at: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) if (tokens.lexeme[at + k]!.lower !== words[k]) return false;
  return true;
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
