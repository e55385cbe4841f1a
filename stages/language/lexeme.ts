import { hashString, mix } from '../model/hash.js';
import { pieceOf } from './piece.js';
import { stemOf } from './stem.js';
import { winkWords, type WinkWord } from './wink.js';

/** What can be said of a word form alone, computed once and shared by all its tokens. */
export interface Lexeme {
  /** The form as it stands, apostrophes straightened. */
  readonly form: string;
  readonly lower: string;
  /** Hash of `lower`. */
  readonly hash: number;
  /** Hash of `form`. */
  readonly formHash: number;
  /** Hash of the word's shape: runs of upper case, lower case, digits and others ("Xx", "X", "d-x"). */
  readonly shape: number;
  /** Hashes of the last two and three and the first three characters of `lower`. */
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix3: number;
  /** Hash of the rough stem that all forms of a verb or noun share. */
  readonly stem: number;
  /** What sort of sign it is; `Sign.none` for words. */
  readonly sign: Sign;
  /** Holds a letter or digit. */
  readonly word: boolean;
  readonly capital: boolean;
  readonly allCaps: boolean;
  /** What the part-of-speech tagger is given for the form: its words, and its length without the spaces in it. */
  readonly words: readonly WinkWord[];
  readonly pieceSize: number;
}

/** Sorts of signs. */
export const Sign = {
  none: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  semicolon: 4,
  dash: 5,
  open: 6,
  close: 7,
  mark: 8,
  other: 9,
} as const;
export type Sign = (typeof Sign)[keyof typeof Sign];

const LIMIT = 100_000;
const known = new Map<string, Lexeme>();

/** The lexeme of a form. Interned: equal forms give the same object until the table is full and begun anew. */
export function lexeme(form: string): Lexeme {
  const hit = known.get(form);
  if (hit) return hit;
  if (known.size >= LIMIT) {
    known.clear();
    short.fill(undefined);
  }
  const made = describe(form);
  known.set(form, made);
  return made;
}

/** Lexemes met last of forms of at most twelve characters below U+0100, by the place of these, and the characters, four a number. */
const PLACES = 2 ** 14;
const short = Array.from({ length: PLACES }, (): Lexeme | undefined => undefined);
const characters = new Int32Array(4 * PLACES);

/** The lexeme of the form that stands in a text from `from` to `to`. Most words are short and met before: these are found without a string. */
export function lexemeAt(text: string, from: number, to: number): Lexeme {
  const size = to - from;
  const a = packed(text, from, Math.min(to, from + 4));
  const b = size > 4 ? packed(text, from + 4, Math.min(to, from + 8)) : 0;
  const c = size > 8 ? packed(text, from + 8, Math.min(to, from + 12)) : 0;
  if (size > 12 || a === 0 || (b === 0 && size > 4) || (c === 0 && size > 8)) return lexeme(text.slice(from, to));
  const place = mix(mix(a, b), c) & (PLACES - 1);
  const hit = short[place];
  const at = 4 * place;
  if (hit && characters[at] === a && characters[at + 1] === b && characters[at + 2] === c) return hit;
  characters[at] = a;
  characters[at + 1] = b;
  characters[at + 2] = c;
  return (short[place] = lexeme(text.slice(from, to)));
}

/** Up to four characters as one number; 0 where one of them is U+0000 or above U+00FF. */
function packed(text: string, from: number, to: number): number {
  let x = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 0 || c > 0xff) return 0;
    x = (x << 8) | c;
  }
  return x;
}

function describe(raw: string): Lexeme {
  const form = raw.replace(/[’‘ʼ]/g, "'");
  const lower = form.toLowerCase();
  const piece = pieceOf(form);
  return Object.freeze({
    form,
    lower,
    hash: hashString(lower),
    formHash: hashString(form),
    shape: hashString(shapeOf(form)),
    suffix2: hashString(lower.slice(-2)),
    suffix3: hashString(lower.slice(-3)),
    prefix3: hashString(lower.slice(0, 3)),
    stem: hashString(stemOf(lower)),
    sign: signSort(form),
    word: /[\p{L}\p{N}]/u.test(form),
    capital: /^\p{Lu}/u.test(form),
    allCaps: form.length > 1 && /\p{Lu}/u.test(form) && form === form.toUpperCase(),
    words: winkWords(piece),
    pieceSize: piece.replaceAll(' ', '').length,
  });
}

function signSort(form: string): Sign {
  if (/[\p{L}\p{N}]/u.test(form)) return Sign.none;
  if (form === ',') return Sign.comma;
  if (/^(?:[.?!…]|\.\.+)$/.test(form)) return Sign.stop;
  if (form === ':') return Sign.colon;
  if (form === ';') return Sign.semicolon;
  if (/^[-–—―]+$/.test(form)) return Sign.dash;
  if (/^[([{]$/.test(form)) return Sign.open;
  if (/^[)\]}]$/.test(form)) return Sign.close;
  return /^(?:["“”„«»']|''|``)$/.test(form) ? Sign.mark : Sign.other;
}

function shapeOf(form: string): string {
  return form
    .slice(0, 64)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, 'd');
}
