import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';

/** What tells sons from fathers. */
const GENERATION = /^(?:jn?r|sn?r)\.?$|^[ivx]+$/;

/** Tells whether token `i` is a degree or an honour behind a name ("KC", "MD"), which is no part of it as "Jr." is. */
export function isHonour(tokens: Tokens, bits: Int32Array, i: number): boolean {
  return (bits[i]! & LEX.nameSuffix) !== 0 && tokens.lexeme[i]!.capital && !GENERATION.test(tokens.lexeme[i]!.lower);
}
