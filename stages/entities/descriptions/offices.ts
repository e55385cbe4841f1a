import { hashString } from '../../model/hash.js';

const FULL = [
  'adm admiral',
  'ald alderman',
  'amb ambassador',
  'atty attorney',
  'capt captain',
  'cllr councillor',
  'cmdr commander',
  'col colonel',
  'cpl corporal',
  'cr councillor',
  'det detective',
  'dr doctor',
  'fr priest',
  'gen general',
  'gov governor',
  'insp inspector',
  'lt lieutenant',
  'maj major',
  'pres president',
  'pc constable',
  'prof professor',
  'pvt private',
  'rep representative',
  'rev reverend',
  'sec secretary',
  'sen senator',
  'sgt sergeant',
  'supt superintendent',
];

/** Hashes of offices and ranks in full, by the abbreviation before a name, with a full stop or without: "Gov. Hall" is later "the governor". */
export const OFFICES: ReadonlyMap<string, number> = new Map(
  FULL.flatMap((line) => {
    const [short, full] = line.split(' ') as [string, string];
    const hash = hashString(full);
    return [
      [short, hash],
      [`${short}.`, hash],
    ] as const;
  }),
);
