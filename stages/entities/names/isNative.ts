import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';

const ARTICLES = new Set(['a', 'an', 'another', 'the']);
/** What many are called by: "the French", "the Swiss". */
const PEOPLES = /(?:ch|ese|sh|ss)$/;

/** One of a people, by a word for it alone: "the Swede". */
export function isNative({ lexeme, sentence }: Tokens, bits: Int32Array, i: number): boolean {
  const { capital, lower } = lexeme[i]!;
  if (!capital || (bits[i]! & LEX.demonym) === 0 || PEOPLES.test(lower)) return false;
  return i > 0 && sentence[i - 1] === sentence[i] && ARTICLES.has(lexeme[i - 1]!.lower);
}
