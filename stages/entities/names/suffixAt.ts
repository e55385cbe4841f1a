import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';

/** What tells sons from fathers. */
const GENERATION = /^(?:jn?r|sn?r)\.?$|^[ivx]+$/;

/** What token `i` is behind a name: a generation ("Jr."), which is part of it, a degree or an honour ("KC", "MD"), which is none, or neither. */
export function suffixAt({ lexeme }: Tokens, bits: Int32Array, i: number): 'generation' | 'honour' | undefined {
  const { capital, lower } = lexeme[i]!;
  if ((bits[i]! & LEX.nameSuffix) === 0 || !capital) return undefined;
  return GENERATION.test(lower) ? 'generation' : 'honour';
}
