import { Sign } from '../../language/lexeme.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** A name at the head of a paragraph with a colon behind it: its tokens, and what tells one speaker from another. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly colon: number;
  /** Hash of the last word of the name, and of all of it. */
  readonly key: number;
  readonly form: number;
  readonly words: number;
  /** One letter ("Q", "A"). */
  readonly letter: boolean;
  /** All in capitals. */
  readonly loud: boolean;
}

/** Most tokens before the colon, and most words of a name. */
const REACH = 12;
const WORDS = 5;
/** Behind it stands who is spoken to. */
const SALUTATION = 'dear';
/** Most characters of an abbreviated title that a stop may follow ("Gov."). */
const ABBREVIATED = 5;

/** The label of the paragraph `[from, to)`: capitalized words that may be a name or initials, text behind the colon. */
export function labelOf(view: View, from: number, to: number): Label | undefined {
  const { sign, word } = view;
  const colon = colonOf(view, from, Math.min(to - 1, from + REACH));
  if (colon === undefined || colon === from || touches(view, colon + 1)) return undefined;
  let end = from;
  let words = 0;
  for (; end < colon && sign[end] !== Sign.open; end++) {
    if (!isOfName(view, end, from)) return undefined;
    if (sign[end] === Sign.none) words++;
  }
  if (end < colon && sign[colon - 1] !== Sign.close) return undefined;
  if (words === 0 || words > WORDS || sign[end - 1] !== Sign.none || view.quote[from]! >= 0) return undefined;
  if (!isLoud(view, end - 1) && view.pos[end - 1] !== P.PROPN) return undefined;
  if (!isLoud(view, from) && view.pos[from] === P.DET) return undefined;
  if (view.tokens.lexeme[from]!.lower === SALUTATION) return undefined;
  let form = 0;
  for (let i = from; i < end; i++) form = (Math.imul(form, 31) + word[i]!) | 0;
  const letter = words === 1 && view.tokens.lexeme[from]!.form.length === 1;
  return { start: from, end, colon, key: word[end - 1]!, form, words, letter, loud: isLoud(view, end - 1) && !letter };
}

function colonOf({ sign }: View, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (sign[i] === Sign.colon) return i;
  return undefined;
}

/** Capitalized words, small words of few letters between them, stops of titles and initials, hyphens. */
function isOfName(view: View, i: number, from: number): boolean {
  const { sign, capital, pos } = view;
  const { start, end } = view.tokens;
  if (sign[i] === Sign.stop) return i > from && touches(view, i) && end[i - 1]! - start[i - 1]! <= ABBREVIATED;
  if (sign[i] === Sign.dash) return i > from && touches(view, i) && touches(view, i + 1);
  if (sign[i] !== Sign.none) return false;
  if (capital[i] === 1) return isLoud(view, i) || (pos[i] !== P.VERB && pos[i] !== P.AUX && pos[i] !== P.SCONJ);
  return i > from && end[i]! - start[i]! <= 3 && pos[i] !== P.VERB && pos[i] !== P.AUX && pos[i] !== P.PRON;
}

/** All in capitals. */
function isLoud({ tokens }: View, i: number): boolean {
  return tokens.lexeme[i]!.allCaps || tokens.lexeme[i]!.form.length === 1;
}

/** Tells whether no space stands before token `i`. */
function touches({ tokens }: View, i: number): boolean {
  return tokens.start[i] === tokens.end[i - 1];
}
