import { isGenitive } from '../language/isGenitive.js';
import type { Tokens } from '../language/tokens.js';
import type { Occurrence } from './referent.js';

/** A description with its owner in it: "the Kremlin's spokesman". */
export function isOwned(tokens: Tokens, { from, to }: Occurrence): boolean {
  for (let i = from; i < to; i++) if (isGenitive(tokens, i)) return true;
  return false;
}
