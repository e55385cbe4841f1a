import { readFileSync } from 'node:fs';
import { dataFile } from '../../dataFolder.js';
import { stemOf } from '../../language/stem.js';
import type { LexiconFile } from '../../lexicon/classes.js';
import { LexiconError, parseLexicon } from '../../lexicon/parse.js';
import { hashString } from '../../model/hash.js';

/** Sorts of words, each with classes of its own: a report is something written, to report an act of speech. */
export const Sort = { verb: 0, noun: 1, description: 2, name: 3 } as const;
export type Sort = (typeof Sort)[keyof typeof Sort];
export const SORTS = 4;

/** Files of `data/lexicons/cues`: a class a line, with its words. */
const CUES: readonly (readonly [Sort, string])[] = [
  [Sort.verb, 'verbs'],
  [Sort.noun, 'nouns'],
  [Sort.description, 'descriptions'],
];

/** Lexicons whose single words are a class of nouns or names. */
const LEXICONS: readonly (readonly [Sort, string, readonly LexiconFile[]])[] = [
  [Sort.noun, 'organization', ['organization-nouns']],
  [Sort.noun, 'document', ['document-nouns']],
  [Sort.noun, 'group', ['group-nouns']],
  [Sort.noun, 'demonym', ['demonyms']],
  [Sort.noun, 'person', ['person-nouns', 'person-nouns-female', 'person-nouns-male']],
  [Sort.noun, 'person', ['kin', 'kin-female', 'kin-male', 'titles', 'titles-female', 'titles-male']],
  [Sort.name, 'title', ['titles', 'titles-female', 'titles-male']],
  [Sort.name, 'first', ['first-names', 'first-names-female', 'first-names-male']],
  [Sort.name, 'place', ['countries', 'places']],
  [Sort.name, 'organization', ['organizations']],
  [Sort.name, 'family', ['family-names']],
  [Sort.name, 'body', ['organization-words', 'organization-suffixes']],
  [Sort.name, 'site', ['place-words']],
  [Sort.name, 'team', ['team-words']],
  [Sort.name, 'day', ['calendar']],
  [Sort.name, 'demonym', ['demonyms']],
];

/** Least places of the table for each word. */
const ROOM = 2;

/**
 * Classes of words by the hash of their stem: an open hash table, its length a power of two, with `SORTS` values a place. `main` and `second` are hashes of the first
 * two classes a word stands in, 0 for none.
 */
export interface WordClasses {
  readonly stem: Int32Array;
  readonly main: Int32Array;
  readonly second: Int32Array;
}

let loaded: WordClasses | undefined;

/** The classes of all words of `data/lexicons`; read once a thread. Throws a `LexiconError`, naming file and line. */
export function wordClasses(): WordClasses {
  return (loaded ??= load());
}

function load(): WordClasses {
  const lists = wordLists();
  const count = lists.reduce((sum, { words }) => sum + words.length, 0);
  const places = 2 ** Math.ceil(Math.log2(ROOM * count));
  const table = {
    stem: new Int32Array(places),
    main: new Int32Array(places * SORTS),
    second: new Int32Array(places * SORTS),
  };
  for (const { words, sort, label } of lists) {
    const name = hashString(`${sort} ${label}`);
    for (const word of words) add(table, word, sort, name);
  }
  return table;
}

interface WordList {
  readonly words: readonly string[];
  readonly sort: Sort;
  readonly label: string;
}

/** All words with their classes, in the order in which a word's first two count. */
function wordLists(): WordList[] {
  const out: WordList[] = [];
  for (const [sort, name] of CUES) {
    const file = dataFile(`lexicons/cues/${name}.txt`);
    for (const [label, words] of parseClasses(readFileSync(file, 'utf8'), file)) out.push({ words, sort, label });
  }
  for (const [sort, label, names] of LEXICONS) {
    for (const name of names) {
      const file = dataFile(`lexicons/${name}.txt`);
      const words: string[] = [];
      for (const { text } of parseLexicon(readFileSync(file, 'utf8'), file))
        if (!/\s/.test(text)) words.push(text.toLowerCase());
      out.push({ words, sort, label });
    }
  }
  return out;
}

/** Classes with their words, one a line (`class: word word …`); what begins with `#` is a comment. Throws a `LexiconError`. */
export function parseClasses(text: string, file: string): [label: string, words: string[]][] {
  return text.split('\n').flatMap((line, n): [string, string[]][] => {
    const raw = line.trim();
    if (raw === '' || raw.startsWith('#')) return [];
    const [, label, words] = /^([a-z]+): (.+)$/.exec(raw) ?? [];
    if (label === undefined || words === undefined)
      throw new LexiconError(
        `${file}:${n + 1}: Expected a class, a colon and its words, got ${JSON.stringify(raw.slice(0, 60))}`,
      );
    return [[label, words.split(/\s+/)]];
  });
}

/** Gives a word the class of its sort with the hash `name`; a third one is left out. */
function add({ stem, main, second }: WordClasses, word: string, sort: Sort, name: number): void {
  const hash = hashString(stemOf(word));
  const place = placeIn(stem, hash);
  stem[place] = hash;
  const at = place * SORTS + sort;
  if (main[at] === 0) main[at] = name;
  else if (second[at] === 0 && main[at] !== name) second[at] = name;
}

/** The place of a stem in the table, or the empty one where it would stand. */
export function placeIn(stems: Int32Array, stem: number): number {
  const mask = stems.length - 1;
  let place = (stem ^ (stem >>> 15)) & mask;
  while (stems[place] !== 0 && stems[place] !== stem) place = (place + 1) & mask;
  return place;
}
