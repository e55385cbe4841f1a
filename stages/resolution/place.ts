import type { Tokens } from '../language/tokens.js';
import { LEX } from '../lexicon/index.js';

/** Where in its clause a mention stands. */
export const [SUBJECT_PLACE, OBJECT_PLACE, OBLIQUE_PLACE, POSSESSIVE_PLACE, OTHER_PLACE] = [0, 1, 2, 3, 4];

/** A mention's place, and whether it is the subject of a verb of speech. */
export interface Place {
  readonly place: number;
  readonly says: boolean;
}

const [ADP, ADV, AUX, PART, VERB] = [2, 3, 4, 10, 16];
const LOOK = 14;
const INVERTED_ENDS = new Set([',', '.', ':', ';', '"', '”', '’', "'", '(', 'who']);

/** Judges the place of the mention at tokens `from` to `to` by its neighbours: no parse, a bounded look ahead. */
export function placeOf(tokens: Tokens, bits: Int32Array, from: number, to: number): Place {
  const s = tokens.sentence[from]!;
  const first = tokens.sentenceStart[s]!;
  const stop = tokens.sentenceStart[s + 1]!;
  let at = to;
  const after = at < stop ? tokens.lexeme[at]!.lower : '';
  if (after === "'s" || after === "'" || after === '’') return { place: POSSESSIVE_PLACE, says: false };
  const before = from > first ? tokens.pos[from - 1]! : -1;
  const inverted = from > first && (bits[from - 1]! & LEX.speechVerb) !== 0 && before === VERB;
  if (inverted && (at >= stop || INVERTED_ENDS.has(after))) return { place: SUBJECT_PLACE, says: true };
  if (after === ',' || after === 'who' || after === '(') at = pastApposition(tokens, at, stop);
  if (at === to && after === ',' && isApposed(tokens, from, first)) at++;
  while (at < stop && (tokens.pos[at] === ADV || tokens.pos[at] === PART || tokens.lexeme[at]!.lower === 'also')) at++;
  const verb = at < stop && (tokens.pos[at] === VERB || tokens.pos[at] === AUX);
  if (verb && before !== ADP && before !== VERB)
    return { place: SUBJECT_PLACE, says: saysFrom(tokens, bits, at, stop) };
  if (verb && before === VERB && at === to) return { place: SUBJECT_PLACE, says: saysFrom(tokens, bits, at, stop) };
  if (before === ADP)
    return {
      place: OBLIQUE_PLACE,
      says:
        tokens.lexeme[from - 1]!.lower === 'to' && from - 2 >= first && tokens.lexeme[from - 2]!.lower === 'according',
    };
  return { place: before === VERB ? OBJECT_PLACE : OTHER_PLACE, says: false };
}

/** The token after the comma that closes what an opening sign or "who" begins; the sign itself where nothing closes it. */
function pastApposition(tokens: Tokens, at: number, stop: number): number {
  for (let i = at + 1; i < stop && i < at + LOOK; i++) {
    const { form } = tokens.lexeme[i]!;
    if (form === ',' || form === ')') return i + 1;
  }
  return at;
}

/** The mention stands behind a comma, with titles before it at most: "A witness, Sergeant Ada Berg, said". */
function isApposed(tokens: Tokens, from: number, first: number): boolean {
  let i = from - 1;
  while (i > first && tokens.lexeme[i]!.word && tokens.lexeme[i]!.capital) i--;
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
