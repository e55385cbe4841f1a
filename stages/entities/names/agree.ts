import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import type { EntityType } from '../../records/index.js';
import { asType, type NameSpan } from './nameSpan.js';

interface Spelling {
  readonly hashes: readonly number[];
  readonly votes: Map<EntityType, number>;
  /** Votes for a place, less those for an organisation, in running text. */
  places: number;
  type: EntityType;
}

const LONGEST = 12;

/**
 * Makes a document's names agree: a spelling has the type it was given most often (the first, where two are level), and stands
 * wherever the same capitalised words stand. `lists` has 1 for the paragraphs that are results or tables. Linear: spellings are looked up
 * by their first word, the longest first.
 */
export function agree(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[], lists: Uint8Array): NameSpan[] {
  const byFirst = new Map<number, Spelling[]>();
  for (const name of names) vote(tokens, byFirst, name, lists[tokens.paragraph[name.from]!] === 1);
  for (const list of byFirst.values()) {
    for (const s of list) for (const [type, n] of s.votes) if (n > s.votes.get(s.type)!) s.type = type;
    list.sort((a, b) => b.hashes.length - a.hashes.length);
  }
  const families = familyNames(tokens, names);
  const out: NameSpan[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count;) {
    const name = names[next];
    if (name && name.from === i) {
      next++;
      const type = typeOf(tokens, lists, spellingAt(tokens, byFirst, i, name.to - i), name);
      out.push(asType(name, endsInPerson(tokens, bits, byFirst, name, type) ? 'person' : type));
      i = name.to;
      continue;
    }
    const limit = name ? name.from : tokens.count;
    const found = missed(tokens, bits, byFirst, i, limit) ?? familyAt(tokens, bits, families, i);
    if (found) out.push(found);
    i = found ? found.to : i + 1;
  }
  return out;
}

/** Last words of the persons' full names, and the first ones: family names come first in some languages. */
function familyNames(tokens: Tokens, names: readonly NameSpan[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { type, from, to } of names)
    if (type === 'person' && to - from > 1) out.add(tokens.lexeme[to - 1]!.hash).add(tokens.lexeme[from]!.hash);
  return out;
}

/**
 * A part of a person's name of the document, untagged; one that is also a word opens a sentence only where no word can stand ("Young said",
 * "Young, in his speech,", "Young:").
 */
function familyAt(tokens: Tokens, bits: Int32Array, families: ReadonlySet<number>, i: number): NameSpan | undefined {
  const x = tokens.lexeme[i]!;
  if (!x.capital || !families.has(x.hash) || i + 1 >= tokens.count || tokens.sentence[i + 1] !== tokens.sentence[i])
    return undefined;
  const next = tokens.lexeme[i + 1]!;
  if (next.capital) return undefined;
  const first = i === tokens.sentenceStart[tokens.sentence[i]!];
  if (!first && tokens.lexeme[i - 1]!.capital) return undefined;
  const named = next.form === ',' || next.form === ':' || next.lower === "'s" || (bits[i + 1]! & LEX.speechVerb) !== 0;
  const plain = first && (bits[i]! & LEX.common) !== 0;
  return named || !plain ? { from: i, to: i + 1, type: 'person', titleFrom: i, score: 0 } : undefined;
}

const NO_PERSON =
  LEX.orgWord | LEX.orgSuffix | LEX.organization | LEX.place | LEX.placeWord | LEX.teamWord | LEX.common | LEX.demonym;

/**
 * Two or three words taken for a body or place, the last of which the document uses by itself as a person's name; words that are also
 * a place's or no name at all only behind a first name ("Chad Sweet … Sweet said").
 */
function endsInPerson(
  tokens: Tokens,
  bits: Int32Array,
  byFirst: ReadonlyMap<number, Spelling[]>,
  { from, to }: NameSpan,
  type: EntityType,
): boolean {
  if (type === 'person' || to - from < 2 || to - from > 3) return false;
  const given = (bits[from]! & LEX.first) !== 0;
  const foreign = given ? NO_PERSON & ~(LEX.place | LEX.common) : NO_PERSON;
  for (let i = from; i < to; i++) if (bits[i]! & foreign || !tokens.lexeme[i]!.capital) return false;
  return spellingAt(tokens, byFirst, to - 1, 1)?.type === 'person';
}

/**
 * The type of a name: its spelling's, but in results, tables and lists a city stands for its team where the line says so, whatever it
 * is in the text, and the other way round.
 */
function typeOf(
  tokens: Tokens,
  lists: Uint8Array,
  spelling: Spelling | undefined,
  { from, type }: NameSpan,
): EntityType {
  if (!spelling || !isSeat(spelling.type) || !isSeat(type)) return spelling?.type ?? type;
  if (lists[tokens.paragraph[from]!] === 1) return type;
  return spelling.places > 0 ? 'location' : spelling.places < 0 ? 'organization' : spelling.type;
}

const isSeat = (type: EntityType): boolean => type === 'location' || type === 'organization';

function vote(tokens: Tokens, byFirst: Map<number, Spelling[]>, name: NameSpan, listed: boolean): void {
  const places = listed || !isSeat(name.type) ? 0 : name.type === 'location' ? 1 : -1;
  const known = spellingAt(tokens, byFirst, name.from, name.to - name.from);
  if (known) {
    known.votes.set(name.type, (known.votes.get(name.type) ?? 0) + 1);
    known.places += places;
    return;
  }
  const hashes: number[] = [];
  for (let i = name.from; i < name.to; i++) hashes.push(tokens.lexeme[i]!.hash);
  const made: Spelling = { hashes, votes: new Map([[name.type, 1]]), places, type: name.type };
  const list = byFirst.get(hashes[0]!);
  if (list) list.push(made);
  else byFirst.set(hashes[0]!, [made]);
}

function spellingAt(
  tokens: Tokens,
  byFirst: ReadonlyMap<number, Spelling[]>,
  at: number,
  length: number,
): Spelling | undefined {
  return byFirst.get(tokens.lexeme[at]!.hash)?.find((s) => s.hashes.length === length && stands(tokens, s, at));
}

function stands(tokens: Tokens, spelling: Spelling, at: number): boolean {
  if (at + spelling.hashes.length > tokens.count) return false;
  return spelling.hashes.every((hash, k) => tokens.lexeme[at + k]!.hash === hash);
}

/** A known spelling that stands at `at` untagged, before token `limit`. */
function missed(
  tokens: Tokens,
  bits: Int32Array,
  byFirst: ReadonlyMap<number, Spelling[]>,
  at: number,
  limit: number,
): NameSpan | undefined {
  const x = tokens.lexeme[at]!;
  if (x.form === x.lower) return undefined;
  for (const s of byFirst.get(x.hash) ?? []) {
    const to = at + s.hashes.length;
    if (s.type === 'other' || to > limit || s.hashes.length > LONGEST || !stands(tokens, s, at)) continue;
    if (s.hashes.length === 1 && (bits[at]! & (LEX.common | LEX.demonym | LEX.calendar)) !== 0) continue;
    const last = tokens.lexeme[to - 1]!;
    if (last.form === last.lower || tokens.sentence[to - 1] !== tokens.sentence[at]) continue;
    return { from: at, to, type: s.type, titleFrom: at, score: 0 };
  }
  return undefined;
}
