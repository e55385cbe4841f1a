import { isGenitive } from '../language/isGenitive.js';
import type { Tokens } from '../language/tokens.js';
import type { Occurrence } from './referent.js';

/** A description with its owner in it ("the Kremlin's spokesman"), one that is written large where `large` is asked. */
export function isOwned(tokens: Tokens, { from, to }: Pick<Occurrence, 'from' | 'to'>, large = false): boolean {
  for (let i = from; i < to; i++)
    if (isGenitive(tokens, i) && (!large || (i > from && tokens.lexeme[i - 1]!.capital))) return true;
  return false;
}
