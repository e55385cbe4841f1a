import { hashString } from '../model/hash.js';
import type { Referent } from './referent.js';

/** Nouns that say what sort of body one is; those of a line may stand for each other. */
const SORTS = [
  'ministry department',
  'university college school academy institute',
  'court tribunal',
  'council committee commission panel board',
  'foundation charity trust fund',
  'hospital clinic',
  'bank',
  'church diocese',
  'union federation association',
  'party',
  'newspaper paper magazine journal tribune times post herald',
  'police constabulary sheriff',
  'parliament senate congress assembly house',
  'airline airlines airways',
  'museum gallery',
  'embassy consulate',
  'army navy',
  'securities holdings plc inc corp corporation ltd llc',
] as const;

const SORT_OF = new Map(SORTS.flatMap((line, n) => line.split(' ').map((word) => [hashString(word), n] as const)));

/** A body described by a noun for one sort is none that its name says to be of another: "the foundation" is not Dunmere College. */
export function isOtherBody(head: number, { named, words }: Pick<Referent, 'named' | 'words'>): boolean {
  const sort = SORT_OF.get(head);
  if (sort === undefined || !named) return false;
  let other = false;
  for (const word of words) {
    const known = SORT_OF.get(word);
    if (known === sort) return false;
    other ||= known !== undefined;
  }
  return other;
}
