import { readFileSync } from 'node:fs';
import { dataFile } from '../../../stages/dataFolder.js';
import type { LexiconFile } from '../../../stages/lexicon/index.js';

/** What fills a slot of a template: a name made by chance, `next` giving numbers in [0, 1). */
export type Slot = (next: () => number) => string;

function entries(file: LexiconFile): string[] {
  return readFileSync(dataFile(`lexicons/${file}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#') && /^\p{Lu}/u.test(line));
}

const words = (list: string): string[] => list.split(' ');
const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;
const letter: Slot = (next) => String.fromCharCode(65 + Math.floor(next() * 26));

const ONSETS = words('b br ch d dr f g gr h j k kh kl kr l m n p r s sch sh st t tr v w y z zh');
const VOWELS = words('a e i o u ai ei ie ou aa oe');
const CODAS = [...words('n r s k l m t ng ck nd rt'), '', '', ''];
const ENDINGS = [...words('ov ova ic ez son sen man ini elli escu enko berg ssi ard oto ura ian aja u o'), ''];
const FIRM_WORDS = words(
  'Inc Corp Co Ltd Plc AG SA Group Holdings Bank Industries International Airlines Oil Steel Motors Inc. Corp. Co. Ltd.',
);
const CLUB_WORDS = words('United City Town Rovers County Athletic FC SC Wanderers');
const CLUB_HEADS = words('FC Dynamo Real AC SV Spartak Sporting Olympique');
const BRAND_TAILS = words('Labs Hub Flow Soft AI Tech Base Works Pay Fit Go Box Cloud ly ify io');
const PRODUCT_WORDS = words('Pro Air Max Mini 2 3 X5 Plus Studio Cloud Suite One S20 Ultra');
const EVENT_WORDS = ['Open', 'Cup', 'Grand Prix', 'Classic', 'Masters', 'Championship', 'Trophy'];
const DIVISION_WORDS = words(
  'EASTERN WESTERN CENTRAL NORTHERN SOUTHERN ATLANTIC PACIFIC MIDWEST NORTHEAST AMERICAN NATIONAL',
);
const PAPER_HEADS = words('El La Le Il O Al Die');
const PAPER_TAILS = words(
  'Times News Daily Post Herald Star Mail Standard Journal Monitor Nation Observer Tribune Chronicle',
);
const FOREIGN_HEADS = words(
  'Banco Banca Banque Bank Compagnie Telecomunicacoes Grupo Groupe Societe Petroleos Cementos Credito Koninklijke',
);
const SHORT_TAILS = words('Bank Oil Steel Air Gas Motors Electric Telecom Securities Brothers Foods Properties');
const FOREIGN_SUFFIXES = words('SA SpA Bhd NV AB AG Oyj ASA Tbk KK');
const PARTY_WORDS = words(
  'Democratic Liberal Socialist National Islamic Republican Labour Patriotic Revolutionary Christian',
);
const PARTY_NOUNS = words('Party Front Union Movement Alliance League Congress Army');
const DAYS = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');

const invented: Slot = (next) => {
  let s = '';
  for (let n = 1 + Math.floor(next() * 2); n > 0; n--) s += pick(ONSETS, next) + pick(VOWELS, next) + pick(CODAS, next);
  s += pick(ENDINGS, next);
  return s[0]!.toUpperCase() + s.slice(1);
};

/** A company or its product: an invented word, or two grown together ("DataForge", "SRLabs"). */
const brand: Slot = (next) => {
  const r = next();
  if (r < 0.6) return invented(next);
  if (r < 0.9) return invented(next) + pick(BRAND_TAILS, next);
  return letter(next) + letter(next) + pick(BRAND_TAILS, next);
};

const acronym: Slot = (next) => letter(next) + letter(next) + letter(next) + (next() < 0.4 ? letter(next) : '');

/** The slots of the templates by name, filled from the lexicons and with invented words. */
export function slotsOf(): Readonly<Record<string, Slot>> {
  const family = entries('family-names');
  const first = [...entries('first-names-female'), ...entries('first-names-male')];
  const [place, organization] = [entries('places'), entries('organizations')];
  const [country, team, demonym] = [entries('countries'), entries('team-words'), entries('demonyms')];
  const last: Slot = (next) => (next() < 0.5 ? pick(family, next) : invented(next));
  const given: Slot = (next) => (next() < 0.7 ? pick(first, next) : invented(next));
  // Many a town is called as people are.
  const city: Slot = (next) => {
    const r = next();
    return r < 0.7 ? pick(place, next) : r < 0.8 ? pick(family, next) : invented(next);
  };
  const firm = firmOf(last, city);
  const foreignFirm: Slot = (next) =>
    `${pick(FOREIGN_HEADS, next)} ${next() < 0.4 ? `${invented(next)} ` : ''}${pick(['de ', 'do ', 'di ', ''], next)}${next() < 0.5 ? city(next) : invented(next)}${next() < 0.5 ? ` ${pick(FOREIGN_SUFFIXES, next)}` : ''}`;
  const paper: Slot = (next) => {
    const r = next();
    if (r < 0.3) return `${pick(PAPER_HEADS, next)} ${invented(next)}`;
    if (r < 0.6) return `${city(next)} ${pick(PAPER_TAILS, next)}`;
    if (r < 0.8) return `The ${pick(PAPER_TAILS, next)}`;
    return r < 0.9 ? `${pick(PAPER_TAILS, next)} of ${pick(country, next)}` : invented(next);
  };
  return {
    PER: (next) => `${given(next)}${next() < 0.07 ? ` ${letter(next)}.` : ''} ${last(next)}`,
    LAST: last,
    INITIAL: (next) => `${letter(next)}. ${last(next)}`,
    COUNTRY: (next) => pick(country, next),
    CITY: city,
    STATE: (next) => pick(place, next),
    ORG: (next) => pick(organization, next),
    CLUB: clubOf(city, organization),
    TEAM: (next) => (next() < 0.6 ? `${city(next)} ${pick(team, next)}` : pick(team, next)),
    FIRM: (next) => (next() < 0.8 ? firm(next) : foreignFirm(next)),
    ACRONYM: acronym,
    BRAND: brand,
    PRODUCT: (next) => `${brand(next)} ${pick(PRODUCT_WORDS, next)}`,
    DEMONYM: (next) => pick(demonym, next),
    EVENT: (next) => `${next() < 0.5 ? city(next) : last(next)} ${pick(EVENT_WORDS, next)}`,
    NICK: (next) => pick(team, next),
    SHORT: shortOf(last, city, organization),
    DESK: (next) => `${city(next)} ${next() < 0.6 ? 'Newsroom' : 'Newsdesk'}`,
    PAPER: (next) => paper(next).toUpperCase(),
    PAPERNAME: paper,
    EXCHANGE: (next) =>
      `${city(next)} ${pick(['Stock Exchange', 'Stock Exchange', 'Futures Exchange', 'Board of Trade'], next)}`,
    AGENCY: (next) => `${pick(demonym, next)} ${pick(['News Agency', 'Press Agency'], next)}`,
    PARTY: (next) =>
      `${next() < 0.3 ? `${pick(country, next)} ` : ''}${pick(PARTY_WORDS, next)} ${pick(PARTY_NOUNS, next)}`,
    DIVISION: (next) => `${pick(DIVISION_WORDS, next)} ${pick(['DIVISION', 'CONFERENCE', 'LEAGUE'], next)}`,
    DAY: (next) => pick(DAYS, next),
  };
}

function firmOf(last: Slot, city: Slot): Slot {
  const name: Slot = (next) => {
    if (next() < 0.5) return invented(next);
    return next() < 0.5 ? `${last(next)} ${next() < 0.5 ? '& ' : ''}${last(next)}` : city(next);
  };
  return (next) => `${name(next)} ${pick(FIRM_WORDS, next)}`;
}

function clubOf(city: Slot, organization: readonly string[]): Slot {
  return (next) => {
    const r = next();
    if (r < 0.5) return city(next);
    if (r < 0.65) return `${city(next)} ${pick(CLUB_WORDS, next)}`;
    if (r < 0.8) return pick(organization, next);
    return r < 0.9 ? invented(next) : `${pick(CLUB_HEADS, next)} ${city(next)}`;
  };
}

/** A company as markets speak of it. */
function shortOf(last: Slot, city: Slot, organization: readonly string[]): Slot {
  return (next) => {
    const r = next();
    if (r < 0.3) return pick(organization, next);
    if (r < 0.6) return invented(next);
    if (r < 0.75) return `${next() < 0.5 ? last(next) : invented(next)} ${pick(SHORT_TAILS, next)}`;
    if (r < 0.85) return `${last(next)} ${next() < 0.5 ? '& ' : ''}${last(next)}`;
    return r < 0.95 ? last(next) : `${city(next)} ${pick(SHORT_TAILS, next)}`;
  };
}
