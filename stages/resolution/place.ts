import type { Tokens } from '../language/tokens.js';
import { LEX } from '../lexicon/index.js';

/** Where in its clause a mention stands. */
export const [SUBJECT_PLACE, OBJECT_PLACE, OBLIQUE_PLACE, POSSESSIVE_PLACE, OTHER_PLACE] = [0, 1, 2, 3, 4];

/** A mention's place, and whether it is the subject of a verb of speech. */
export interface Place {
  readonly place: number;
  readonly says: boolean;
  /** Token of the verb, or auxiliary, behind a subject; -1 elsewhere. */
  readonly verb: number;
}

const [ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PART, PROPN, VERB] = [1, 2, 3, 4, 6, 8, 9, 10, 12, 16];
const PHRASE: ReadonlySet<number> = new Set([ADJ, DET, NOUN, NUM, PROPN]);
const LOOK = 14;
const LONGEST_ROLE = 8;
const MOST_PHRASES = 2;
const INVERTED_ENDS = new Set([',', '.', ':', ';', '"', '”', '’', "'", '(', 'who']);

/** Judges the place of the mention at tokens `from` to `to` by its neighbours: no parse, a bounded look ahead. */
export function placeOf(tokens: Tokens, bits: Int32Array, from: number, to: number): Place {
  const s = tokens.sentence[from]!;
  const first = tokens.sentenceStart[s]!;
  const stop = tokens.sentenceStart[s + 1]!;
  let at = to;
  const after = at < stop ? tokens.lexeme[at]!.lower : '';
  if (after === "'s" || after === "'" || after === '’') return { place: POSSESSIVE_PLACE, says: false, verb: -1 };
  const before = from > first ? tokens.pos[from - 1]! : -1;
  const inverted = from > first && (bits[from - 1]! & LEX.speechVerb) !== 0 && before === VERB;
  if (inverted && (at >= stop || INVERTED_ENDS.has(after))) return { place: SUBJECT_PLACE, says: true, verb: -1 };
  at = pastPhrases(tokens, at, stop);
  const behind = at < stop ? tokens.lexeme[at]!.lower : '';
  if (behind === ',' || behind === 'who' || behind === '(') at = pastApposition(tokens, at, stop);
  if (at === to && after === ',' && isApposed(tokens, from, first)) at++;
  while (at < stop && (tokens.pos[at] === ADV || tokens.pos[at] === PART || tokens.lexeme[at]!.lower === 'also')) at++;
  const verb = at < stop && (tokens.pos[at] === VERB || tokens.pos[at] === AUX);
  if (verb && before !== ADP && before !== VERB)
    return { place: SUBJECT_PLACE, says: saysFrom(tokens, bits, at, stop), verb: at };
  if (verb && before === VERB && at === to)
    return { place: SUBJECT_PLACE, says: saysFrom(tokens, bits, at, stop), verb: at };
  if (before === ADP)
    return {
      place: OBLIQUE_PLACE,
      says:
        tokens.lexeme[from - 1]!.lower === 'to' && from - 2 >= first && tokens.lexeme[from - 2]!.lower === 'according',
      verb: -1,
    };
  return { place: before === VERB ? OBJECT_PLACE : OTHER_PLACE, says: false, verb: -1 };
}

/** The token behind what belongs to a noun: up to two prepositional phrases ("a man [in the audience] asked"). */
function pastPhrases(tokens: Tokens, at: number, stop: number): number {
  let end = at;
  for (let n = 0; n < MOST_PHRASES && end < stop && tokens.pos[end] === ADP; n++) {
    let i = end + 1;
    while (i < stop && i <= end + LONGEST_ROLE && PHRASE.has(tokens.pos[i]!)) i++;
    if (i === end + 1) break;
    end = i;
  }
  return end;
}

/** The token after the comma that closes what an opening sign or "who" begins; the sign itself where nothing closes it. */
function pastApposition(tokens: Tokens, at: number, stop: number): number {
  for (let i = at + 1; i < stop && i < at + LOOK; i++) {
    const { form } = tokens.lexeme[i]!;
    if (form === ',' || form === ')') return i + 1;
  }
  return at;
}

/** The mention stands behind a comma, with its role before it at most: "A witness, retired sergeant Ada Berg, said". */
function isApposed(tokens: Tokens, from: number, first: number): boolean {
  const stop = Math.max(first, from - LONGEST_ROLE);
  let i = from - 1;
  while (i > stop && tokens.lexeme[i]!.word && (tokens.lexeme[i]!.capital || PHRASE.has(tokens.pos[i]!))) i--;
  return i > first && tokens.lexeme[i]!.form === ',';
}

function saysFrom(tokens: Tokens, bits: Int32Array, at: number, stop: number): boolean {
  for (let i = at; i < stop && i < at + 4; i++) {
    const tag = tokens.pos[i]!;
    if (tag === VERB) return (bits[i]! & LEX.speechVerb) !== 0;
    if (tag !== AUX && tag !== ADV && tag !== PART) return false;
  }
  return false;
}
