import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';

const LINKS = new Set(['of', 'for', 'from', 'with', 'at', 'on']);
const STRETCHES = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades']);
const [ADJ, ADP, DET, NOUN, NUM, PART, PROPN] = [1, 2, 6, 8, 9, 10, 12];
const PHRASE: ReadonlySet<number> = new Set([ADJ, DET, NOUN, NUM, PART, PROPN]);
const LONGEST = 12;

/** A document's words as descriptions are read: tokens, lexicon classes, and by a name's first token its end. */
export interface Words {
  readonly tokens: Tokens;
  readonly bits: Int32Array;
  readonly nameEnds: ReadonlyMap<number, number>;
}

/**
 * The end of the description `from` to `to` with what belongs to its noun ("a spokeswoman" + "for the Harbour Trust"): up to two
 * prepositional phrases right behind it in its sentence, each ending in a noun or name. Of a definite one the reader knows already,
 * "in" behind it mostly tells where a thing is done ("gave the man in the ward a bed"). Times belong to the verb ("on Monday").
 */
export function fullDescription(words: Words, from: number, to: number): number {
  const { tokens, bits } = words;
  const places = tokens.lexeme[from]!.lower !== 'the';
  let end = to;
  for (let phrases = 0; phrases < 2; phrases++) {
    const next = phraseBehind(words, end, to + LONGEST, places);
    if (next === end || isTime(tokens, bits, next - 1)) break;
    end = next;
  }
  return end;
}

/** A day, a month, or a stretch of time. */
function isTime(tokens: Tokens, bits: Int32Array, i: number): boolean {
  return (bits[i]! & LEX.calendar) !== 0 || STRETCHES.has(tokens.lexeme[i]!.lower);
}

function phraseBehind({ tokens, bits, nameEnds }: Words, from: number, limit: number, places: boolean): number {
  if (from >= tokens.count || tokens.sentence[from] !== tokens.sentence[from - 1]) return from;
  // "Close to the talks", "familiar with the matter".
  const adjective = tokens.pos[from] === ADJ && from + 1 < limit && tokens.pos[from + 1] === ADP;
  if (!adjective && !links(tokens, from) && !(places && isPlace(tokens, from))) return from;
  let end = from;
  for (let i = from + (adjective ? 2 : 1); i < Math.min(limit, tokens.count); i++) {
    const name = nameEnds.get(i);
    if (name !== undefined) {
      end = name;
      i = name - 1;
      continue;
    }
    if (isWhen(tokens, bits, i)) break;
    if (tokens.sentence[i] !== tokens.sentence[from] || !(isPart(tokens, i) || joinsNames(tokens, i))) break;
    const tag = tokens.pos[i]!;
    if (tag === NOUN || tag === PROPN) end = i + 1;
  }
  return end;
}

const RELATIVE_TO_NOW = new Set(['last', 'this', 'next', 'earlier', 'later']);
const UNITS = new Set(
  'morning afternoon evening night week weekend month year spring summer autumn fall winter season decade century'.split(
    ' ',
  ),
);

/** When something was done: "last month", "earlier this week". */
function isWhen({ lexeme }: Tokens, bits: Int32Array, i: number): boolean {
  const next = lexeme[i + 1];
  if (!next || !RELATIVE_TO_NOW.has(lexeme[i]!.lower)) return false;
  return UNITS.has(next.lower) || RELATIVE_TO_NOW.has(next.lower) || (bits[i + 1]! & LEX.calendar) !== 0;
}

/** A preposition that ties a phrase to the noun before it; "on a" tells how a thing was said ("told analysts on a call"). */
function links(tokens: Tokens, i: number): boolean {
  const { lower } = tokens.lexeme[i]!;
  return LINKS.has(lower) && !(lower === 'on' && /^an?$/.test(tokens.lexeme[i + 1]?.lower ?? ''));
}

function isPart(tokens: Tokens, i: number): boolean {
  return PHRASE.has(tokens.pos[i]!) && /^[\p{L}\p{N}'’]/u.test(tokens.lexeme[i]!.form);
}

/** The sign inside a firm's name ("Hart & Vale"). */
function joinsNames(tokens: Tokens, i: number): boolean {
  return tokens.lexeme[i]!.form === '&' && tokens.pos[i - 1] === PROPN;
}

/** "In" before a name or a definite noun: where somebody is, not "in an attempt". */
function isPlace(tokens: Tokens, i: number): boolean {
  if (tokens.lexeme[i]!.lower !== 'in' || i + 1 >= tokens.count) return false;
  return tokens.pos[i + 1] === PROPN || tokens.lexeme[i + 1]!.lower === 'the';
}
