import { createRequire } from 'node:module';
import { LEX, lexiconBit } from '../lexicon/classes.js';
import type { LexiconBuilder } from '../lexicon/lexicons.js';

/**
 * The only file that knows compromise. Its tagger costs tens of milliseconds an article, so it is never run over one:
 * what it knows of words (first names with gender, family names, places, organizations, common words) is read once from its lexicon.
 */
const CLASSES: Readonly<Record<string, number>> = {
  FemaleName: LEX.firstFemale,
  MaleName: LEX.firstMale,
  FirstName: LEX.firstNeutral,
  LastName: LEX.family,
  Country: LEX.country,
  City: lexiconBit('places'),
  Region: lexiconBit('places'),
  Place: lexiconBit('places'),
  Organization: LEX.organization,
  SportsTeam: LEX.organization,
  Demonym: LEX.demonym,
  Actor: lexiconBit('person-nouns'),
  Honorific: lexiconBit('titles'),
  Gerund: LEX.common,
  PastTense: LEX.common,
  PresentTense: LEX.common,
  Infinitive: LEX.common,
  Plural: LEX.common,
  Adjective: LEX.common,
  Singular: LEX.common,
  Comparative: LEX.common,
  Superlative: LEX.common,
  Uncountable: LEX.common,
  Adverb: LEX.common,
  Noun: LEX.common,
};

interface Compromise {
  readonly model: () => { readonly one: { readonly lexicon: Readonly<Record<string, string | string[]>> } };
}

/** Adds the words of compromise's own lexicon to a builder. */
export function addCompromiseWords(builder: LexiconBuilder): void {
  // The single-file build loads in half the time of the modules.
  const nlp = createRequire(import.meta.url)('compromise/two') as Compromise;
  const { lexicon } = nlp.model().one;
  for (const [entry, tags] of Object.entries(lexicon)) {
    let bits = 0;
    for (const tag of typeof tags === 'string' ? [tags] : tags) bits |= CLASSES[tag] ?? 0;
    if (bits && /[a-z0-9]/.test(entry)) builder.add(entry, bits);
  }
}
