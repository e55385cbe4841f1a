import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** What a noun, name or pronoun stands for: its class, and for a pronoun the word itself. */
export function nominalClass({ pos, stem, meaning }: View, n: number): number {
  return pos[n] === P.PRON ? stem[n]! : meaning[n]!;
}
