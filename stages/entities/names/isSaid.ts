import type { Tokens } from '../../language/tokens.js';

/** "Said" at the beginning of a sentence is the verb ("Said Berg: …"), though some people are called so. */
export function isSaid(tokens: Tokens, i: number): boolean {
  return tokens.lexeme[i]!.lower === 'said' && tokens.sentenceStart[tokens.sentence[i]!] === i;
}
