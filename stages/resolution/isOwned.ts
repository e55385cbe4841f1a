import type { Tokens } from '../language/tokens.js';
import type { Occurrence } from './referent.js';

/** A description with its owner in it: "the Kremlin's spokesman". */
export function isOwned({ lexeme }: Tokens, { from, to }: Occurrence): boolean {
  for (let i = from; i < to; i++) if (lexeme[i]!.lower === "'s") return true;
  return false;
}
