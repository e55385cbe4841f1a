/** What a lexicon says of a word or phrase: one bit a file of `data/lexicons`, in the order of the files' names below. */
export const LEXICON_FILES = [
  'first-names-female',
  'first-names-male',
  'first-names',
  'family-names',
  'titles-female',
  'titles-male',
  'titles',
  'name-suffixes',
  'name-particles',
  'organization-suffixes',
  'organization-words',
  'organizations',
  'countries',
  'places',
  'place-words',
  'demonyms',
  'kin-female',
  'kin-male',
  'kin',
  'person-nouns-female',
  'person-nouns-male',
  'person-nouns',
  'group-nouns',
  'organization-nouns',
  'document-nouns',
  'location-nouns',
  'speech-verbs',
  'calendar',
  'common-words',
  'team-words',
] as const;
export type LexiconFile = (typeof LEXICON_FILES)[number];

const bit = (name: LexiconFile): number => 1 << LEXICON_FILES.indexOf(name);

/** Bit masks of the classes and of the unions that rules ask for. */
export const LEX = {
  firstFemale: bit('first-names-female'),
  firstMale: bit('first-names-male'),
  first: bit('first-names-female') | bit('first-names-male') | bit('first-names'),
  firstNeutral: bit('first-names'),
  family: bit('family-names'),
  titleFemale: bit('titles-female'),
  titleMale: bit('titles-male'),
  title: bit('titles-female') | bit('titles-male') | bit('titles'),
  nameSuffix: bit('name-suffixes'),
  particle: bit('name-particles'),
  orgSuffix: bit('organization-suffixes'),
  orgWord: bit('organization-words'),
  organization: bit('organizations'),
  country: bit('countries'),
  place: bit('countries') | bit('places'),
  placeWord: bit('place-words'),
  demonym: bit('demonyms'),
  kinFemale: bit('kin-female'),
  kinMale: bit('kin-male'),
  kin: bit('kin-female') | bit('kin-male') | bit('kin'),
  personFemale: bit('person-nouns-female') | bit('kin-female'),
  personMale: bit('person-nouns-male') | bit('kin-male'),
  personNoun:
    bit('person-nouns-female') |
    bit('person-nouns-male') |
    bit('person-nouns') |
    bit('kin-female') |
    bit('kin-male') |
    bit('kin'),
  groupNoun: bit('group-nouns'),
  orgNoun: bit('organization-nouns'),
  documentNoun: bit('document-nouns'),
  locationNoun: bit('location-nouns'),
  speechVerb: bit('speech-verbs'),
  calendar: bit('calendar'),
  common: bit('common-words'),
  teamWord: bit('team-words'),
} as const;

/** The bit of a lexicon file. */
export function lexiconBit(file: LexiconFile): number {
  return bit(file);
}
