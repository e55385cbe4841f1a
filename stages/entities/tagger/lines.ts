import type { Tokens } from '../../language/tokens.js';
import { hashString, mix } from '../../model/hash.js';

/** How the lines (paragraphs) of a document are made up: tables, results and lists differ from prose. */
export interface Lines {
  /** For each paragraph, a hash of its make-up where it is short; 0 for prose. */
  readonly shape: Int32Array;
  /** For each token, the hash of its word; numbers are known by their shape ("d-d-d"). */
  readonly word: Int32Array;
  /** For each token, what it counts as in its line (`ITEM`, or a hash of the sign or short word). */
  readonly item: Int32Array;
  /** For each token, how many runs of capitalised words stand in its line before its own. */
  readonly index: Uint8Array;
}

/** What a token counts as in its line; signs and words of one or two small letters stand for themselves. */
export const ITEM = { edge: 0, name: 1, number: 2, word: 3, date: 4 } as const;

const DATE = hashString('d-d-d');

const MOST_ITEMS = 12;
const MOST_WORDS = 2;
const MOST_NAMES = 8;

/** Looks the lines over once. Linear. */
export function linesOf(tokens: Tokens, capital: Uint8Array): Lines {
  const { count, lexeme, paragraphStart } = tokens;
  const shape = new Int32Array(Math.max(0, paragraphStart.length - 1));
  const word = new Int32Array(count);
  const item = new Int32Array(count);
  const index = new Uint8Array(count);
  for (let p = 0; p < shape.length; p++) {
    let [last, items, words, names, hash] = [-1, 0, 0, 0, 17];
    for (let i = paragraphStart[p]!; i < paragraphStart[p + 1]!; i++) {
      const x = lexeme[i]!;
      const number = isNumber(x.form);
      word[i] = number ? x.shape : x.hash;
      const kind =
        capital[i] === 1 ? ITEM.name : number ? numberItem(x.shape) : x.word && x.form.length > 2 ? ITEM.word : x.hash;
      item[i] = kind;
      if (kind !== last) {
        items++;
        if (kind === ITEM.word) words++;
        else if (kind === ITEM.name) names++;
        if (items <= MOST_ITEMS) hash = mix(hash, kind);
        last = kind;
      }
      index[i] = names < MOST_NAMES ? names : MOST_NAMES;
    }
    shape[p] = items <= MOST_ITEMS && words <= MOST_WORDS ? hash : 0;
  }
  return { shape, word, item, index };
}

function isNumber(form: string): boolean {
  const first = form.charCodeAt(0);
  return first >= 48 && first <= 57;
}

const numberItem = (shape: number): number => (shape === DATE ? ITEM.date : ITEM.number);

/** 1 for the paragraphs that are results, rows of tables or lists: hardly a word in small letters, and numbers or brackets. */
export function listLines({ lexeme, paragraphStart }: Tokens): Uint8Array {
  const out = new Uint8Array(Math.max(0, paragraphStart.length - 1));
  for (let p = 0; p < out.length; p++) {
    const [from, to] = [paragraphStart[p]!, paragraphStart[p + 1]!];
    let [small, large, signs] = [0, 0, 0];
    for (let i = from; i < to && small <= 4; i++) {
      const { form, lower, word, capital } = lexeme[i]!;
      if (capital) large++;
      else if (form === '(' || isNumber(form)) signs++;
      else if (form === 'v' || form === 'at') signs++;
      else if (word && form === lower && form.length > 2) small++;
    }
    if (signs > 0 && large > 0 && small <= 2 && small * 3 <= large) out[p] = 1;
  }
  return out;
}
