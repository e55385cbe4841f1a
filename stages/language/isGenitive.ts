import { POS } from './pos.js';
import type { Tokens } from './tokens.js';

const BEFORE_NOUN: ReadonlySet<number> = new Set(
  (['ADJ', 'NOUN', 'NUM', 'PROPN'] as const).map((tag) => POS.indexOf(tag)),
);

/**
 * Tells whether token `i` makes an owner of the word before it: "'s", or the apostrophe behind an "s" ("the nurses' union"). A single
 * closing quotation mark there looks the same but for what follows: a noun or what stands before one, in the same sentence.
 */
export function isGenitive({ lexeme, start, end, sentence, pos, count }: Tokens, i: number): boolean {
  const { lower } = lexeme[i]!;
  if (lower === "'s") return true;
  if (lower !== "'" || i === 0 || i + 1 >= count || start[i] !== end[i - 1] || !lexeme[i - 1]!.lower.endsWith('s'))
    return false;
  return sentence[i + 1] === sentence[i] && start[i + 1]! > end[i]! && BEFORE_NOUN.has(pos[i + 1]!);
}
