import { isAgent } from '../../language/isAgent.js';
import { isGenitive } from '../../language/isGenitive.js';
import { isPlural } from '../../language/isPlural.js';
import { spanAt } from '../../language/spanAt.js';
import { tokensOf, type Tokens } from '../../language/tokens.js';
import { LEX, tokenBits, type Lexicons } from '../../lexicon/index.js';
import type { Entity, EntityType, Mention, QuotesRecord, Span } from '../../records/index.js';
import { lowerBound } from './lowerBound.js';
import { rangeOf } from './scene.js';

const [ADJ, ADP, ADV, DET, NOUN, NUM, PRON, PROPN, VERB] = [1, 2, 3, 6, 8, 9, 11, 12, 16];
const BEFORE_HEAD: ReadonlySet<number> = new Set([ADJ, ADV, DET, NUM, PRON]);
const NO_SOURCE = new Set(['who', 'which', 'that', 'it', 'he', 'she', 'they', 'we', 'i', 'you']);
/** What only holds the words of others: "transcript as follows" tells where they stand, not whose they are. */
const RECORD = new Set(['transcript', 'transcripts', 'excerpt', 'excerpts', 'audio', 'recording', 'recordings']);
const ENDS = /^(?:[,;:(—–]|who|which|that|whose|where)$/;

/**
 * The record with an entity for every source that none of its entities speaks for: "Berg's aides" and "a House committee" are neither
 * Berg nor the House; a thing with a name before its noun that says something ("the Berg list") is written. Sources of the same words are
 * one. What the stages before found keeps its place and id. Linear.
 */
export function withSources(record: QuotesRecord, lex: Lexicons): QuotesRecord {
  const tokens = tokensOf(record.paragraphs);
  const bits = (): Int32Array => tokenBits(tokens, lex);
  const known = knownOf(record.entities);
  const made = new Map<string, Entity & { mentions: Mention[] }>();
  for (const { source } of record.quotes) {
    const found = source && describedBy(tokens, known, source);
    if (!found || known.ends.has(tokens.end[found.head]!)) continue;
    const type = typeOf(tokens, bits()[found.head]!, found.head) ?? (found.naming ? 'document' : undefined);
    if (!type) continue;
    const mention: Mention = { ...spanAt(record.paragraphs, tokens, found.from, found.head + 1), kind: 'nominal' };
    known.ends.add(mention.end);
    const key = mention.text.toLowerCase().replace(/^(?:the|an?) /, '');
    const before = made.get(key);
    if (before) before.mentions.push(mention);
    else {
      const name = spanAt(record.paragraphs, tokens, found.from, withoutDay(tokens, bits(), found)).text.replace(
        /\s+/g,
        ' ',
      );
      made.set(key, {
        id: `e${record.entities.length + made.size + 1}`,
        name,
        type,
        named: false,
        mentions: [mention],
      });
    }
  }
  return made.size === 0 ? record : { ...record, entities: [...record.entities, ...made.values()] };
}

interface Known {
  /** Where mentions end: offsets into the text. */
  readonly ends: Set<number>;
  /** Where names begin, rising. */
  readonly names: readonly number[];
}

function knownOf(entities: readonly Entity[]): Known {
  const ends = new Set<number>();
  const names: number[] = [];
  for (const { mentions } of entities)
    for (const { start, end, kind } of mentions) {
      ends.add(end);
      if (kind === 'name') names.push(start);
    }
  return { ends, names: names.toSorted((a, b) => a - b) };
}

interface Described {
  readonly from: number;
  readonly head: number;
  readonly to: number;
  /** A name stands before the noun. */
  readonly naming: boolean;
}

/** The noun phrase that a source begins with, its head a plain noun, up to the end of what belongs to it; not where a name stands beside it. */
function describedBy(tokens: Tokens, { names }: Known, source: Span): Described | undefined {
  const [first, stop] = rangeOf(tokens, source);
  const from = first < stop ? behindWhich(tokens, first) : first;
  if (from >= stop || NO_SOURCE.has(tokens.lexeme[from]!.lower)) return undefined;
  const head = headOf(tokens, from, stop);
  if (head < 0) return undefined;
  let to = head + 1;
  while (to < stop && !ENDS.test(tokens.lexeme[to]!.lower)) to++;
  let governed = false;
  for (let i = head + 1; i < stop; i++) {
    if (tokens.pos[i] === ADP) governed = true;
    else if (!tokens.lexeme[i]!.word) governed = false;
    if (!governed && beginsName(names, tokens.start[i]!)) return undefined;
  }
  return { from, head, to, naming: namesWithin(tokens, names, from, head) };
}

/** The end of a description without the day on which something was done ("residents [on Monday] moved"). */
function withoutDay(tokens: Tokens, bits: Int32Array, { head, to }: Described): number {
  return to - 2 > head && tokens.pos[to - 2] === ADP && (bits[to - 1]! & LEX.calendar) !== 0 ? to - 2 : to;
}

/** A name stands among the words before the noun ("the Berg letter", "Berg's list"). */
function namesWithin(tokens: Tokens, names: readonly number[], from: number, head: number): boolean {
  const at = lowerBound(names.length, tokens.start[from]!, (i) => names[i]!);
  return at < names.length && names[at]! < tokens.start[head]!;
}

const NOMINAL: ReadonlySet<number> = new Set([ADJ, DET, NOUN, NUM, PROPN]);

/** Where the phrase begins that a "which" tells of ("the press office, which said …"); the token itself where it is another. */
function behindWhich({ lexeme, pos, sentence }: Tokens, first: number): number {
  if (lexeme[first]!.lower !== 'which') return first;
  let from = first > 0 && lexeme[first - 1]!.form === ',' ? first - 1 : first;
  const end = from;
  while (from > 0 && sentence[from - 1] === sentence[first] && NOMINAL.has(pos[from - 1]!)) {
    from--;
    if (pos[from] === DET) break;
  }
  return from < end ? from : first;
}

function beginsName(names: readonly number[], start: number): boolean {
  return names[lowerBound(names.length, start, (i) => names[i]!)] === start;
}

/** The last noun of the phrase that begins at `from`, -1 where it is a name or there is none. */
function headOf(tokens: Tokens, from: number, stop: number): number {
  let head = -1;
  for (let i = from; i < stop && tokens.sentence[i] === tokens.sentence[from]; i++) {
    const tag = tokens.pos[i]!;
    const { word, lower } = tokens.lexeme[i]!;
    if (word && (tag === NOUN || tag === PROPN)) head = i;
    else if (isGenitive(tokens, i)) head = -1;
    else if (head >= 0 || !(BEFORE_HEAD.has(tag) || (tag === VERB && lower.endsWith('ed')))) break;
  }
  if (head < 0) return -1;
  const { capital, form } = tokens.lexeme[head]!;
  const opens = head === tokens.sentenceStart[tokens.sentence[head]!] || !tokens.lexeme[head - 1]!.word;
  return (opens || (tokens.pos[head] === NOUN && !capital)) && /^\p{L}/u.test(form) ? head : -1;
}

const KNOWN = LEX.documentNoun | LEX.personNoun | LEX.groupNoun | LEX.orgNoun | LEX.locationNoun | LEX.common;

/** What the lexicons say the noun is of, or its ending; undefined where neither tells that it may speak. */
function typeOf(tokens: Tokens, bits: number, head: number): EntityType | undefined {
  const { lower } = tokens.lexeme[head]!;
  const plural = isPlural(lower);
  if ((bits & (KNOWN | LEX.demonym)) === 0 && isAgent(plural ? lower.slice(0, -1) : lower))
    return plural ? 'group' : 'person';
  if (RECORD.has(lower)) return undefined;
  if (bits & LEX.documentNoun) return 'document';
  if (bits & LEX.personNoun) return plural ? 'group' : 'person';
  if (bits & LEX.groupNoun) return 'group';
  if (bits & LEX.orgNoun) return plural ? 'group' : 'organization';
  return undefined;
}
