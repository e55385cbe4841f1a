import type { Tokens } from '../language/tokens.js';
import { LEX } from '../lexicon/index.js';
import type { EntityType } from '../records/index.js';
import type { NameSpan } from './nameSpan.js';

/** A description that names nobody: tokens `from` to `to`, its head noun and what that says. */
export interface Nominal {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly type: EntityType;
  readonly definite: boolean;
  /** Stands where somebody speaks: before or after a verb of speech, or after "according to". */
  readonly speaks: boolean;
}

const OPENS = new Set([
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
const [ADJ, NOUN, NUM, PROPN, VERB] = [1, 8, 9, 12, 16];
const HEADS = LEX.personNoun | LEX.groupNoun | LEX.orgNoun | LEX.documentNoun | LEX.locationNoun;
const LONGEST = 8;

/** Noun phrases that may speak or stand for somebody named, outside names. Linear: each looks back a bounded way. */
export function findNominals(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): Nominal[] {
  const inName = new Uint8Array(tokens.count);
  for (const n of names) inName.fill(1, n.from, n.to);
  const out: Nominal[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (inName[i] || (bits[i]! & HEADS) === 0 || !isHead(tokens, bits, inName, i)) continue;
    const from = phraseStart(tokens, inName, i);
    const opener = tokens.lexeme[from]!.lower;
    const plural = tokens.lexeme[i]!.lower.endsWith('s') || (bits[i]! & LEX.groupNoun) !== 0;
    const speaks = nearSpeech(tokens, bits, from, i);
    if (!OPENS.has(opener) && !inName[from] && !(plural && speaks)) continue;
    const type = typeOf(bits[i]!, plural);
    const definite = DEFINITE.has(opener) || inName[from] === 1;
    if (!speaks && type !== 'person' && !definite) continue;
    out.push({ from, to: i + 1, head: i, type, definite, speaks });
  }
  return out;
}

function isHead(tokens: Tokens, bits: Int32Array, inName: Uint8Array, i: number): boolean {
  const tag = tokens.pos[i]!;
  if (tag !== NOUN && tag !== PROPN && tag !== ADJ) return false;
  const next = i + 1;
  if (next >= tokens.count || inName[next] || tokens.sentence[next] !== tokens.sentence[i]) return !inName[next];
  return tokens.pos[next] !== NOUN || (bits[next]! & LEX.speechVerb) !== 0;
}

function phraseStart(tokens: Tokens, inName: Uint8Array, head: number): number {
  const first = Math.max(tokens.sentenceStart[tokens.sentence[head]!]!, head - LONGEST);
  let from = head;
  for (let i = head - 1; i >= first; i--) {
    const { lower, word } = tokens.lexeme[i]!;
    if (OPENS.has(lower)) return i;
    const tag = tokens.pos[i]!;
    const inside =
      inName[i] === 1 ||
      lower === "'s" ||
      tag === ADJ ||
      tag === NOUN ||
      tag === NUM ||
      tag === PROPN ||
      (tag === VERB && lower.endsWith('ed'));
    if (!inside || (!word && lower !== '-')) break;
    from = i;
  }
  return from;
}

function nearSpeech(tokens: Tokens, bits: Int32Array, from: number, head: number): boolean {
  const verb = (i: number): boolean =>
    i >= 0 && i < tokens.count && tokens.sentence[i] === tokens.sentence[head] && (bits[i]! & LEX.speechVerb) !== 0;
  if (verb(head + 1) || verb(head + 2) || verb(from - 1)) return true;
  return from >= 2 && tokens.lexeme[from - 1]!.lower === 'to' && tokens.lexeme[from - 2]!.lower === 'according';
}

function typeOf(bits: number, plural: boolean): EntityType {
  if (bits & LEX.groupNoun) return 'group';
  if (bits & LEX.personNoun) return plural ? 'group' : 'person';
  if (bits & LEX.orgNoun) return plural ? 'group' : 'organization';
  return bits & LEX.documentNoun ? 'document' : 'location';
}
