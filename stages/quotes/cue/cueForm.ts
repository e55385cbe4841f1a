import type { Cue } from '../content/content.js';
import { Sign } from '../../language/lexeme.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** The form of the cue's verb, and whether a sign or a conjunction stands before the cue: ", saying", "and said", "was told". */
export function cueForm({ form, sign, pos, from }: View, { anchor, start }: Cue): number {
  const before = start - 1;
  if (before < from[anchor]!) return form[anchor]!;
  const link = sign[before] !== Sign.none ? 1 : pos[before] === P.CCONJ ? 2 : pos[before] === P.SCONJ ? 3 : 0;
  return form[anchor]! + 16 * link;
}
