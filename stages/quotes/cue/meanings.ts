import { POS } from '../../language/pos.js';
import { P } from '../partsOfSpeech.js';
import { placeIn, Sort, SORTS, wordClasses } from './wordClasses.js';

/** By part of speech, the sort of words it is first taken for and the one it is taken for else, as taggers mix them up; -1 for none. */
const TAKEN = new Int8Array(POS.length).fill(-1);
const ELSE = new Int8Array(POS.length).fill(-1);
for (const [pos, sort, other] of [
  [P.VERB, Sort.verb, Sort.description],
  [P.AUX, Sort.verb, Sort.description],
  [P.NOUN, Sort.noun, Sort.verb],
  [P.ADJ, Sort.description, Sort.verb],
  [P.ADV, Sort.description, -1],
  [P.PROPN, Sort.name, -1],
] as const) {
  TAKEN[pos] = sort;
  ELSE[pos] = other;
}
/** Class of names that are in no lexicon, and what tells a class of the other sort from the same of the first. */
const NAME = 1;
const BORROWED = 0x5bd1e995;

/** Classes of words: what they mean, as numbers without order; 0 for none. */
export interface Meanings {
  /** The main class of each token, and the second. */
  readonly main: Int32Array;
  readonly second: Int32Array;
}

/** The classes of a text's tokens by their stems and parts of speech. */
export function meaningsOf(stem: Int32Array, pos: Int32Array): Meanings {
  const table = wordClasses();
  const main = new Int32Array(stem.length);
  const second = new Int32Array(stem.length);
  for (let i = 0; i < stem.length; i++) {
    const p = pos[i]!;
    const sort = TAKEN[p]!;
    if (sort < 0) continue;
    if (p === P.PROPN) main[i] = NAME;
    const place = placeIn(table.stem, stem[i]!) * SORTS;
    const own = table.main[place + sort]!;
    if (own !== 0) {
      main[i] = own;
      second[i] = table.second[place + sort]!;
    } else if (ELSE[p]! >= 0) {
      const other = table.main[place + ELSE[p]!]!;
      main[i] = other === 0 ? 0 : (other + BORROWED) | 0;
    }
  }
  return { main, second };
}
