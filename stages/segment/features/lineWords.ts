import { mix } from '../../model/hash.js';
import * as is from './charClass.js';

/** A stretch of text that is looked at as one line. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The words of a page's lines and what can be counted in them, one element a line; made in one pass over the text. */
export interface LineWords {
  /** Hashes of all words in lower case, every digit taken for 0; those of line `i` stand from `first[i]` to `first[i + 1]`. */
  readonly words: Int32Array;
  readonly first: Int32Array;
  /** Hash of all words of the line, a number it begins with left out. */
  readonly whole: Int32Array;
  /** Hash of all of the line's `words`: lines that differ in digits alone have the same. */
  readonly form: Int32Array;
  /** Hash of what kinds of words the line is made of (capital, lower case, number), of the first twelve. */
  readonly shape: Int32Array;
  /** Words that begin in upper case, that are all upper case, that hold digits, that are short and in lower case. */
  readonly capital: Float32Array;
  readonly upper: Float32Array;
  readonly digits: Float32Array;
  readonly small: Float32Array;
  readonly letters: Float32Array;
  readonly stops: Float32Array;
  readonly quotes: Float32Array;
  readonly commas: Float32Array;
  readonly others: Float32Array;
  /** Classes of the first and last character, quotation marks and brackets at the end passed over. */
  readonly opens: Uint8Array;
  readonly closes: Uint8Array;
  /** Last character. */
  readonly last: Uint16Array;
  /** Words of each line that begin in upper case or are long: 1, others 0; beside `words`. */
  readonly content: Uint8Array;
}

const WORD = [false, false, true, true, true, true, true, false, false, false, false];
const LONGEST_LINE = 20_000;
const SHAPE = 12;
const ZERO = 48;

/** Counts the words of `lines`; of a line longer than 20,000 characters the first part stands for all. */
export function lineWords(text: string, lines: readonly Line[]): LineWords {
  const n = lines.length;
  const out = empty(n);
  const words: number[] = [];
  const content: number[] = [];
  lines.forEach((line, i) => {
    out.first[i] = words.length;
    const end = Math.min(line.end, line.start + LONGEST_LINE);
    countLine(text, line.start, end, i, out, words, content);
    out.opens[i] = is.charClass(text.charCodeAt(line.start));
    out.closes[i] = closeOf(text, line.start, line.end);
    out.last[i] = text.charCodeAt(line.end - 1);
  });
  out.first[n] = words.length;
  out.words = new Int32Array(words);
  out.content = new Uint8Array(content);
  return out;
}

function empty(n: number) {
  const floats = (): Float32Array => new Float32Array(n);
  return {
    words: new Int32Array(0),
    content: new Uint8Array(0),
    first: new Int32Array(n + 1),
    whole: new Int32Array(n),
    form: new Int32Array(n),
    shape: new Int32Array(n),
    capital: floats(),
    upper: floats(),
    digits: floats(),
    small: floats(),
    letters: floats(),
    stops: floats(),
    quotes: floats(),
    commas: floats(),
    others: floats(),
    opens: new Uint8Array(n),
    closes: new Uint8Array(n),
    last: new Uint16Array(n),
  };
}

type Counts = ReturnType<typeof empty>;

function countLine(
  text: string,
  start: number,
  end: number,
  i: number,
  out: Counts,
  words: number[],
  content: number[],
): void {
  let whole = 7;
  let form = 7;
  let shape = 7;
  const first = words.length;
  for (let at = start; at < end;) {
    const kind = is.charClass(text.charCodeAt(at));
    if (!WORD[kind]) {
      if (kind === is.STOP) out.stops[i]!++;
      else if (kind === is.QUOTE) out.quotes[i]!++;
      else if (kind === is.COMMA) out.commas[i]!++;
      else if (kind === is.OTHER) out.others[i]!++;
      at++;
      continue;
    }
    const from = at;
    let h = 0x811c9dc5;
    let exact = h;
    let uppers = 0;
    let digits = 0;
    const dense = kind === is.DENSE;
    for (; at < end; at++) {
      const c = text.charCodeAt(at);
      const k = is.charClass(c);
      if (!WORD[k] || (k === is.DENSE) !== dense || (dense && at - from >= 2)) break;
      if (k === is.UPPER) uppers++;
      else if (k === is.DIGIT) digits++;
      h = Math.imul(h ^ (k === is.DIGIT ? ZERO : is.lowerOf(c)), 0x01000193);
      exact = Math.imul(exact ^ is.lowerOf(c), 0x01000193);
    }
    const size = at - from;
    h = mix(h, size);
    words.push(h);
    form = mix(form, h);
    if (digits < size || words.length > first + 1) whole = mix(whole, mix(exact, size));
    if (words.length <= first + SHAPE) shape = mix(shape, digits === size ? 16 + Math.min(4, size) : kind);
    out.letters[i]! += size;
    if (kind === is.UPPER) out.capital[i]!++;
    if (size > 1 && uppers === size) out.upper[i]!++;
    if (digits > 0) out.digits[i]!++;
    if (kind === is.LOWER && size <= 4) out.small[i]!++;
    content.push(kind === is.UPPER || size >= 6 || dense || digits > 0 ? 1 : 0);
  }
  out.whole[i] = whole;
  out.form[i] = form;
  out.shape[i] = shape;
}

/** Class of the last character that is not a quotation mark, a bracket or an apostrophe. */
function closeOf(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= Math.max(start, end - 4); at--) {
    const c = text.charCodeAt(at);
    const kind = is.charClass(c);
    if (kind !== is.QUOTE && kind !== is.MARK && kind !== is.SPACE && c !== 41 && c !== 93) return c === 58 ? 20 : kind;
  }
  return is.QUOTE;
}

/** Code of a colon in `closes`. */
export const COLON = 20;
