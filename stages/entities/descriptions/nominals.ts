import { isAgent } from '../../language/isAgent.js';
import { isGenitive } from '../../language/isGenitive.js';
import { isPlural } from '../../language/isPlural.js';
import type { Tokens } from '../../language/tokens.js';
import { wordSet } from '../../language/wordSet.js';
import { LEX } from '../../lexicon/index.js';
import type { EntityType } from '../../records/index.js';
import { placeOf, SUBJECT_PLACE } from '../../resolution/place.js';
import { isNative } from '../names/isNative.js';
import type { NameSpan } from '../names/nameSpan.js';
import { yearsOld } from './yearsOld.js';

/** A description that names nobody: tokens `from` to `to`, its head noun and what that says. */
export interface Nominal {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly type: EntityType;
  readonly definite: boolean;
  readonly plural: boolean;
  /** Stands where somebody speaks: before or after a verb of speech, after "according to", or a body that does anything. */
  readonly speaks: boolean;
}

/** Words a description opens with. */
export const OPENS = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'their',
  'its',
  'my',
  'our',
  'your',
  'one',
  'another',
  'some',
  'many',
  'several',
  'two',
  'three',
  'four',
  'both',
  'other',
  'most',
]);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its']);
const [ADJ, ADP, CCONJ, DET, NOUN, NUM, PART, PROPN, VERB] = [1, 2, 5, 6, 8, 9, 10, 12, 16];
const WHERE: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'across']);
const MODIFIER: ReadonlySet<number> = new Set([ADJ, ADP, CCONJ, DET, NOUN, NUM, PART, PROPN]);
const HEADS = LEX.personNoun | LEX.groupNoun | LEX.orgNoun | LEX.documentNoun | LEX.locationNoun;
const LONGEST = 8;
const isLone = wordSet(['another', 'one', 'someone', 'somebody', 'everyone', 'everybody']);

/** Noun phrases that may speak or stand for somebody named, outside names. Linear: each looks back a bounded way. */
export function findNominals(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): Nominal[] {
  const inName = new Uint8Array(tokens.count);
  for (const n of names) inName.fill(n.type === 'person' ? 2 : 1, n.from, n.to);
  const out: Nominal[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (inName[i]) continue;
    const nominal = nominalAt(tokens, bits, inName, i);
    if (nominal) out.push(nominal);
  }
  return out;
}

function nominalAt(tokens: Tokens, bits: Int32Array, inName: Uint8Array, i: number): Nominal | undefined {
  const { lower } = tokens.lexeme[i]!;
  if (isLone(tokens.lexeme[i]!)) {
    const speaks = placeOf(tokens, bits, i, i + 1).says;
    return speaks ? { from: i, to: i + 1, head: i, type: 'person', definite: false, plural: false, speaks } : undefined;
  }
  const people = (bits[i]! & LEX.demonym) !== 0 && lower.endsWith('s') && tokens.lexeme[i]!.capital;
  const titled = (bits[i]! & LEX.title) !== 0 && tokens.lexeme[i]!.capital;
  const aged = tokens.pos[i] === NUM && yearsOld(lower) !== undefined;
  const other = people || titled || aged || isNative(tokens, bits, i) || isHuman(tokens, bits, i);
  if ((!other && (bits[i]! & HEADS) === 0) || !isHead(tokens, bits, inName, i)) return undefined;
  const from = phraseStart(tokens, inName, i);
  const opener = tokens.lexeme[from]!.lower;
  const plural = people || (bits[i]! & LEX.groupNoun) !== 0 || isPlural(lower);
  const speaks = nearSpeech(tokens, bits, inName, from, i);
  const type = people ? 'group' : typeOf(bits[i]!, plural);
  const opened = OPENS.has(opener) || inName[from] !== 0;
  if (!opened && !(plural && (speaks || type === 'group')) && !bare(tokens, bits, from, speaks)) return undefined;
  const definite = DEFINITE.has(opener) || inName[from] !== 0;
  if (!speaks && type !== 'person' && type !== 'group' && !definite) return undefined;
  const acts = (): boolean => type === 'organization' && placeOf(tokens, bits, from, i + 1).place === SUBJECT_PLACE;
  return { from, to: i + 1, head: i, type, definite, plural, speaks: speaks || acts() };
}

/** A noun that no lexicon has, of somebody by what follows it or by how it ends: "a camper, who", "the archivist said". */
function isHuman({ lexeme, pos, sentence, count }: Tokens, bits: Int32Array, i: number): boolean {
  if (pos[i] !== NOUN || i + 2 >= count || (bits[i]! & (HEADS | LEX.common | LEX.demonym)) !== 0) return false;
  const next = lexeme[i + 1]!.form === ',' ? i + 2 : i + 1;
  if (sentence[next] !== sentence[i]) return false;
  return lexeme[next]!.lower === 'who' || ((bits[next]! & LEX.speechVerb) !== 0 && isAgent(lexeme[i]!.lower));
}

/** A description without an article: after a comma that follows a name ("…, president of the club"), or as a speaker. */
function bare(tokens: Tokens, bits: Int32Array, from: number, speaks: boolean): boolean {
  return speaks || (from > 0 && tokens.lexeme[from - 1]!.form === ',' && (bits[from]! & LEX.common) === 0);
}

function isHead(tokens: Tokens, bits: Int32Array, inName: Uint8Array, i: number): boolean {
  const tag = tokens.pos[i]!;
  if (tag !== NOUN && tag !== PROPN && tag !== ADJ && tag !== NUM) return false;
  const next = i + 1;
  if (next >= tokens.count || tokens.sentence[next] !== tokens.sentence[i]) return true;
  if (inName[next]) return false;
  const noun = tokens.pos[next] === NOUN || (tokens.pos[next] === PROPN && tokens.lexeme[next]!.word);
  return !noun || (bits[next]! & LEX.speechVerb) !== 0;
}

/** First token of the phrase that ends in `head`; `inName` is 1 where a name may stand inside it. A bounded look back. */
export function phraseStart(tokens: Tokens, inName: Uint8Array, head: number): number {
  const first = Math.max(tokens.sentenceStart[tokens.sentence[head]!]!, head - LONGEST);
  const several = isPlural(tokens.lexeme[head]!.lower);
  let from = head;
  for (let i = head - 1; i >= first; i--) {
    const { lower, word } = tokens.lexeme[i]!;
    // "They said that scientists knew": no article.
    if (several && lower === 'that') break;
    if (OPENS.has(lower)) return i;
    const tag = tokens.pos[i]!;
    const genitive = isGenitive(tokens, i);
    const inside =
      inName[i] === 1 ||
      genitive ||
      tag === ADJ ||
      tag === NOUN ||
      tag === NUM ||
      tag === PROPN ||
      (tag === VERB && /(?:ed|ing)$/.test(lower) && !followsNoun(tokens, i));
    if (!inside || (!word && !genitive && lower !== '-') || (tag === NUM && endsTime(tokens, i))) break;
    from = i;
  }
  return from;
}

/** A noun or name stands before: "-ed" or "-ing" behind it is what that one did ("the senator emailed supporters"). */
function followsNoun(tokens: Tokens, i: number): boolean {
  const tag = i > 0 ? tokens.pos[i - 1] : undefined;
  return tag === NOUN || tag === PROPN;
}

/** The number is the minutes of a time of day ("11:52"). */
function endsTime(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.lexeme[i - 1]!.form === ':' && tokens.end[i - 1] === tokens.start[i];
}

function nearSpeech(tokens: Tokens, bits: Int32Array, inName: Uint8Array, from: number, head: number): boolean {
  const verb = (i: number): boolean =>
    i >= 0 && i < tokens.count && tokens.sentence[i] === tokens.sentence[head] && (bits[i]! & LEX.speechVerb) !== 0;
  if (verb(head + 1) || verb(head + 2) || verb(from - 1) || verb(behindModifier(tokens, inName, head))) return true;
  if (placeOf(tokens, bits, from, head + 1).says) return true;
  return from >= 2 && tokens.lexeme[from - 1]!.lower === 'to' && tokens.lexeme[from - 2]!.lower === 'according';
}

/**
 * The first token that is no part of what stands right behind a noun to describe it ("people familiar with the matter [told]"); -1 where
 * there is no such part, or where it names the body for which they speak ("analysts at Harbour Securities").
 */
function behindModifier(tokens: Tokens, inName: Uint8Array, head: number): number {
  const stop = Math.min(tokens.count, head + LONGEST);
  let i = head + 1;
  if (i >= stop || (tokens.pos[i] !== ADP && tokens.pos[i] !== ADJ)) return -1;
  const place = WHERE.has(tokens.lexeme[i]!.lower);
  for (; i < stop && MODIFIER.has(tokens.pos[i]!) && tokens.sentence[i] === tokens.sentence[head]; i++)
    if (inName[i] !== 0 && !place) return -1;
  return i;
}

function typeOf(bits: number, plural: boolean): EntityType {
  if (bits & LEX.groupNoun) return 'group';
  if (bits & LEX.personNoun || (bits & HEADS) === 0) return plural ? 'group' : 'person';
  if (bits & LEX.orgNoun) return plural ? 'group' : 'organization';
  return bits & LEX.documentNoun ? 'document' : 'location';
}
