import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { NO_PERSON } from './byApposition.js';
import type { NameSpan } from './nameSpan.js';

const LONGEST = 3;

/**
 * A name the tagger missed, between commas behind a word for a relative or, if the lexicons know its first word as a first name, behind one
 * for any person: "Her granddaughter, Poppy, 12, started it". `names` are in text order, none overlapping; so is the result.
 */
export function apposedNames(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  let next = 0;
  for (let i = 0; i + 3 < tokens.count; i++) {
    while (next < names.length && names[next]!.from <= i + 2) out.push(names[next++]!);
    if ((bits[i]! & LEX.personNoun) === 0 || tokens.lexeme[i + 1]!.form !== ',') continue;
    const to = nameEnd(tokens, bits, i + 2, (bits[i]! & LEX.kin) !== 0);
    if (to < 0 || (out.length > 0 && out.at(-1)!.to > i + 2) || (names[next] && names[next]!.from < to)) continue;
    out.push({ from: i + 2, to, type: 'person', titleFrom: i + 2, score: 0 });
  }
  return [...out, ...names.slice(next)];
}

/** The end of the name that begins at `from` and has a comma behind it in the sentence; -1 where there is none. */
function nameEnd(tokens: Tokens, bits: Int32Array, from: number, kin: boolean): number {
  if (!kin && (bits[from]! & LEX.first) === 0) return -1;
  let to = from;
  for (; to < tokens.count && tokens.lexeme[to]!.form !== ','; to++) {
    const { capital, word } = tokens.lexeme[to]!;
    if (!capital || !word || to - from === LONGEST || (bits[to]! & (NO_PERSON | LEX.calendar)) !== 0) return -1;
  }
  return to > from && to < tokens.count && tokens.sentence[to] === tokens.sentence[from - 2] ? to : -1;
}
