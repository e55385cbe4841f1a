import { hashString } from '../../model/hash.js';

const FULL = [
  'adm. admiral',
  'atty. attorney',
  'capt. captain',
  'cmdr. commander',
  'col. colonel',
  'cpl. corporal',
  'det. detective',
  'dr. doctor',
  'gen. general',
  'gov. governor',
  'insp. inspector',
  'lt. lieutenant',
  'maj. major',
  'pres. president',
  'prof. professor',
  'pvt. private',
  'rep. representative',
  'rev. reverend',
  'sec. secretary',
  'sen. senator',
  'sgt. sergeant',
  'supt. superintendent',
];

/** Hashes of offices and ranks in full, by the abbreviation before a name: "Gov. Hall" is later "the governor". */
export const OFFICES: ReadonlyMap<string, number> = new Map(
  FULL.map((line) => {
    const [short, full] = line.split(' ') as [string, string];
    return [short, hashString(full)];
  }),
);
