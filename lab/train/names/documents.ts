import { readFileSync } from 'node:fs';
import { LEX, type Lexicons } from '../../../stages/lexicon/index.js';
import type { EntityType, Span } from '../../../stages/records/index.js';
import { TrainingDataError } from '../trainer.js';
import { jsonObject } from '../jsonObject.js';

/** A text with its names, for learning. `domain` tells which way of annotating it follows. */
export interface NamedText {
  readonly id: string;
  readonly domain: number;
  /** Annotated by a program, not by people. */
  readonly silver?: boolean;
  readonly paragraphs: readonly Span[];
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: EntityType }[];
}

const SENTENCES = 50;
const TAGS: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  per: 'person',
  ORG: 'organization',
  org: 'organization',
  LOC: 'location',
  geo: 'location',
  gpe: 'location',
  MISC: 'other',
  art: 'other',
  eve: 'other',
  nat: 'other',
};

/** Paragraphs of a text, a line each. */
export function paragraphsOf(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim()) out.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return out;
}

/**
 * Texts of a CoNLL file (one token and tag a line, blank line between sentences), fifty sentences each. Nationalities tagged as
 * places become `other`, titles before persons are cut off: one way of annotating for all corpora.
 */
export function readConll(file: string, domain: number, lex: Lexicons): NamedText[] {
  const sentences: [string, string][][] = [];
  let open: [string, string][] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, n) => {
      const cells = line.trim().split(/\s+/);
      if (cells[0] === '' || cells[0] === '-DOCSTART-') {
        if (open.length > 0) sentences.push(open);
        open = [];
      } else if (cells.length < 2) throw new TrainingDataError('Expected a token and a tag', file, n + 1);
      else open.push([cells[0]!, cells.at(-1)!]);
    });
  if (open.length > 0) sentences.push(open);
  const out: NamedText[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES)
    out.push(textOf(`${file}#${i}`, domain, sentences.slice(i, i + SENTENCES), lex));
  return out;
}

function textOf(id: string, domain: number, sentences: readonly [string, string][][], lex: Lexicons): NamedText {
  let text = '';
  const names: { start: number; end: number; type: EntityType }[] = [];
  for (const sentence of sentences) {
    const starts: number[] = [];
    for (const [word] of sentence) {
      starts.push(text.length);
      text += `${word} `;
    }
    for (let i = 0; i < sentence.length;) {
      const kind = sentence[i]![1].slice(2);
      let to = i + 1;
      const inside = `I-${kind}`;
      while (to < sentence.length && sentence[to]![1] === inside) to++;
      const words = sentence.slice(i, to).map(([word]) => word.toLowerCase());
      const type = TAGS[kind] && unify(TAGS[kind], words, lex);
      const from = type === 'person' ? i + titlesIn(words, lex) : i;
      if (type && from < to)
        names.push({ start: starts[from]!, end: starts[to - 1]! + sentence[to - 1]![0].length, type });
      i = to;
    }
    text = `${text.trimEnd()}\n\n`;
  }
  return { id, domain, paragraphs: paragraphsOf(text), names };
}

/** Nationalities and creeds are `other` and countries are places, whatever a corpus takes them to act as. */
function unify(type: EntityType, words: readonly string[], lex: Lexicons): EntityType {
  if (words.length > 1 || type === 'person') return type;
  const bits = lex.bits(words[0]!);
  return bits & LEX.demonym ? 'other' : bits & LEX.country ? 'location' : type;
}

/** How many words at the beginning are a title. */
function titlesIn(words: readonly string[], lex: Lexicons): number {
  let n = 0;
  words.forEach((word, i) => {
    if (lex.bits(word) & LEX.title && !(lex.bits(word) & LEX.first)) n = i + 1;
  });
  return n;
}

interface EntitiesLine {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** Texts of a JSONL file with `text` and `entities` (`start`, `end`, `type`) a line, annotated by a program. */
export function readEntitiesJsonl(file: string, domain: number, lex: Lexicons): NamedText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (!line.trim()) return [];
      const { id = file, text, entities } = jsonObject<EntitiesLine>(line, file, n + 1);
      if (text === undefined || !entities) throw new TrainingDataError('Expected `text` and `entities`', file, n + 1);
      const names = entities.map(({ start, end, type }) => ({
        start,
        end,
        type: (type === 'misc' ? 'other' : type) as EntityType,
      }));
      return [{ id, domain, silver: true, paragraphs: paragraphsOf(text), names: asPersons(text, names, lex) }];
    });
}

const NOT_GIVEN = LEX.common | LEX.place | LEX.organization | LEX.orgWord | LEX.orgNoun | LEX.demonym | LEX.title;

/**
 * Family names that are nationalities too, which a program takes for those: two words of which the first is a first name and nothing
 * else are a person, and so is, in the same text, the second by itself.
 */
function asPersons(text: string, names: NamedText['names'], lex: Lexicons): NamedText['names'] {
  const persons = new Set<string>();
  for (const { start, end, type } of names) {
    const words = text.slice(start, end).split(/\s+/);
    if (type !== 'other' || words.length !== 2) continue;
    const first = lex.bits(words[0]!.toLowerCase());
    if ((first & LEX.first) === 0 || (first & NOT_GIVEN) !== 0) continue;
    persons.add(words.join(' ')).add(words[1]!);
  }
  return names.map((name) =>
    name.type === 'other' && persons.has(text.slice(name.start, name.end).split(/\s+/).join(' '))
      ? { ...name, type: 'person' }
      : name,
  );
}
