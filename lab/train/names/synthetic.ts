import type { LexiconFile } from '../../../stages/lexicon/index.js';
import { readFileSync } from 'node:fs';
import { dataFile } from '../../../stages/dataFolder.js';
import type { EntityType, Span } from '../../../stages/records/index.js';
import { random } from '../random.js';
import type { NamedText } from './documents.js';
import { TEMPLATES } from './templates.js';

type Slot = (next: () => number) => string;
const TYPE_OF: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  LAST: 'person',
  INITIAL: 'person',
  COUNTRY: 'location',
  CITY: 'location',
  STATE: 'location',
  ORG: 'organization',
  CLUB: 'organization',
  TEAM: 'organization',
  FIRM: 'organization',
  ACRONYM: 'organization',
  DEMONYM: 'other',
  EVENT: 'other',
};
const SENTENCES = 25;

/**
 * Texts in the manner of agency news (datelines, results, tables, markets), made from templates and the project's own lexicons with
 * half of the family names invented, so that the tagger knows such lines without having learned anybody's.
 */
export function syntheticTexts(count: number, domain: number, seed: number): NamedText[] {
  const next = random(seed);
  const slots = slotsOf();
  const out: NamedText[] = [];
  for (let n = 0; n < count; n++) {
    let text = '';
    const names: { start: number; end: number; type: EntityType }[] = [];
    const paragraphs: Span[] = [];
    for (let s = 0; s < SENTENCES; s++) {
      const group = TEMPLATES[Math.floor(next() * TEMPLATES.length)]!;
      const template = group[Math.floor(next() * group.length)]!;
      const loud = /^[A-Z0-9 ,.'{}:-]+$/.test(template);
      const repeats = template.startsWith('*') ? 2 + Math.floor(next() * 5) : 1;
      for (let r = 0; r < repeats; r++) {
        const start = text.length;
        text = fill(template.replace(/^\*/, ''), text, loud, slots, next, names);
        paragraphs.push({ start, end: text.length, text: text.slice(start) });
        text += '\n\n';
      }
    }
    out.push({ id: `synthetic-${n}`, domain, paragraphs, names });
  }
  return out;
}

function fill(
  template: string,
  before: string,
  loud: boolean,
  slots: Readonly<Record<string, Slot>>,
  next: () => number,
  names: { start: number; end: number; type: EntityType }[],
): string {
  let text = before;
  for (const part of template.split(/(\{[A-Z]+\})/)) {
    const slot = slots[part.slice(1, -1)];
    if (!slot || !part.startsWith('{')) {
      text += part.replaceAll('#', () => String(Math.floor(next() * 10)));
      continue;
    }
    const value = slot(next);
    const start = text.length;
    text += loud ? value.toUpperCase() : value;
    const type = TYPE_OF[part.slice(1, -1)];
    if (type) names.push({ start, end: text.length, type });
  }
  return text;
}

function entries(file: LexiconFile): string[] {
  return readFileSync(dataFile(`lexicons/${file}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#') && /^\p{Lu}/u.test(line));
}

const ONSETS = 'b br ch d dr f g gr h j k kh kl kr l m n p r s sch sh st t tr v w y z zh'.split(' ');
const VOWELS = 'a e i o u ai ei ie ou aa oe'.split(' ');
const CODAS = ['n', 'r', 's', 'k', 'l', 'm', 't', 'ng', 'ck', 'nd', 'rt', '', '', ''];
const ENDINGS = [
  'ov',
  'ova',
  'ic',
  'ez',
  'son',
  'sen',
  'man',
  'ini',
  'elli',
  'escu',
  'enko',
  'berg',
  'ssi',
  'ard',
  'oto',
  'ura',
  'ian',
  'aja',
  'u',
  'o',
  '',
];

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;
const letter: Slot = (next) => String.fromCharCode(65 + Math.floor(next() * 26));

const invented: Slot = (next) => {
  let s = '';
  for (let n = 1 + Math.floor(next() * 2); n > 0; n--) s += pick(ONSETS, next) + pick(VOWELS, next) + pick(CODAS, next);
  s += pick(ENDINGS, next);
  return s[0]!.toUpperCase() + s.slice(1);
};

function slotsOf(): Record<string, Slot> {
  const first = [...entries('first-names-female'), ...entries('first-names-male')];
  const family = entries('family-names');
  const country = entries('countries');
  const place = entries('places');
  const organization = entries('organizations');
  const team = entries('team-words');
  const demonym = entries('demonyms');
  const last: Slot = (next) => (next() < 0.5 ? pick(family, next) : invented(next));
  const given: Slot = (next) => (next() < 0.7 ? pick(first, next) : invented(next));
  const city: Slot = (next) => (next() < 0.8 ? pick(place, next) : invented(next));
  const SUFFIXES = [
    'Inc',
    'Corp',
    'Co',
    'Ltd',
    'Plc',
    'AG',
    'SA',
    'Group',
    'Holdings',
    'Bank',
    'Industries',
    'International',
    'Airlines',
    'Oil',
    'Steel',
    'Motors',
    'Inc.',
    'Corp.',
    'Co.',
    'Ltd.',
  ];
  const firm: Slot = (next) => {
    const name =
      next() < 0.5
        ? invented(next)
        : next() < 0.5
          ? `${last(next)} ${next() < 0.5 ? '& ' : ''}${last(next)}`
          : city(next);
    return `${name} ${pick(SUFFIXES, next)}`;
  };
  const CLUB_WORDS = ['United', 'City', 'Town', 'Rovers', 'County', 'Athletic', 'FC', 'SC', 'Wanderers'];
  const club: Slot = (next) => {
    const r = next();
    if (r < 0.5) return city(next);
    if (r < 0.65) return `${city(next)} ${pick(CLUB_WORDS, next)}`;
    if (r < 0.8) return pick(organization, next);
    return r < 0.9
      ? invented(next)
      : `${pick(['FC', 'Dynamo', 'Real', 'AC', 'SV', 'Spartak', 'Sporting', 'Olympique'], next)} ${city(next)}`;
  };
  return {
    PER: (next) => `${given(next)}${next() < 0.07 ? ` ${letter(next)}.` : ''} ${last(next)}`,
    LAST: last,
    INITIAL: (next) => `${letter(next)}. ${last(next)}`,
    COUNTRY: (next) => pick(country, next),
    CITY: city,
    STATE: (next) => pick(place, next),
    ORG: (next) => pick(organization, next),
    CLUB: club,
    TEAM: (next) => (next() < 0.6 ? `${city(next)} ${pick(team, next)}` : pick(team, next)),
    FIRM: firm,
    ACRONYM: (next) => letter(next) + letter(next) + letter(next) + (next() < 0.4 ? letter(next) : ''),
    DEMONYM: (next) => pick(demonym, next),
    EVENT: (next) =>
      `${next() < 0.5 ? city(next) : last(next)} ${pick(['Open', 'Cup', 'Grand Prix', 'Classic', 'Masters', 'Championship', 'Trophy'], next)}`,
    DAY: (next) => pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], next),
  };
}
