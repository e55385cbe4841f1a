/** What a UTF-16 code unit is to a reader of lines. */
export const OTHER = 0;
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** A letter without case. */
const LETTER = 4;
export const DIGIT = 5;
/** A letter of a script written without spaces between words. */
export const DENSE = 6;
/** Ends a sentence. */
export const STOP = 7;
/** A quotation mark. */
export const QUOTE = 8;
export const COMMA = 9;
export const MARK = 10;

const UNKNOWN = 255;
const classes = new Uint8Array(65536).fill(UNKNOWN);
const lowers = new Uint16Array(65536);

/** The class of a code unit; each is looked up once. */
export function charClass(c: number): number {
  const known = classes[c]!;
  return known === UNKNOWN ? learn(c) : known;
}

/** The code unit in lower case, where that is one code unit; to be asked only of characters whose class has been asked for. */
export function lowerOf(c: number): number {
  return lowers[c]!;
}

function learn(c: number): number {
  const s = String.fromCharCode(c);
  const lower = s.toLowerCase();
  lowers[c] = lower.length === 1 ? lower.charCodeAt(0) : c;
  return (classes[c] = classify(s, c));
}

function classify(s: string, c: number): number {
  if (c === 0 || /[\s\u200b-\u200f\u2060\ufeff\u00ad]/.test(s)) return SPACE;
  if (/[.!?…。！？｡؟।॥]/.test(s)) return STOP;
  if (/["“”„«»‹›「」『』]/.test(s)) return QUOTE;
  if (/[,،、，;]/.test(s)) return COMMA;
  if (/\p{Lu}|\p{Lt}/u.test(s)) return UPPER;
  if (/\p{Ll}/u.test(s)) return LOWER;
  if (/\p{N}/u.test(s)) return DIGIT;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(s))
    return DENSE;
  if (/[\p{L}\p{M}_]/u.test(s) || (c >= 0xd800 && c < 0xdc00)) return LETTER;
  if (/['’‘]/.test(s)) return MARK;
  return OTHER;
}
