import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { asType, over, type NameSpan } from './nameSpan.js';

const LEAST_WORDS = 4;
const SHARE = 0.75;

/**
 * In a line of title case every word looks like a name. There a name is cut to the longest part of it that stands as a name in the
 * rest of the document, where there is one; the others stay as they are. Results and tables have names of their own.
 */
export function trimHeadlines(
  tokens: Tokens,
  bits: Int32Array,
  names: readonly NameSpan[],
  lists: Uint8Array,
): NameSpan[] {
  const headline = headlineParagraphs(tokens, lists);
  if (!headline.includes(1)) return [...names];
  const known = new Map<number, NameSpan[]>();
  for (const name of names) {
    if (headline[tokens.paragraph[name.from]!] || lists[tokens.paragraph[name.from]!]) continue;
    const key = tokens.lexeme[name.from]!.hash;
    const list = known.get(key);
    if (!list) known.set(key, [name]);
    else if (list.length < 8) list.push(name);
  }
  return names.map((name) => (headline[tokens.paragraph[name.from]!] ? longestKnown(tokens, bits, known, name) : name));
}

function longestKnown(
  tokens: Tokens,
  bits: Int32Array,
  known: ReadonlyMap<number, NameSpan[]>,
  name: NameSpan,
): NameSpan {
  if (isWhole(bits, name)) return name;
  let best: NameSpan | undefined;
  for (let from = name.from; from < name.to; from++) {
    for (const other of known.get(tokens.lexeme[from]!.hash) ?? []) {
      const size = other.to - other.from;
      if (from + size > name.to || (best && size <= best.to - best.from)) continue;
      if (same(tokens, from, other)) best = over(asType(name, other.type), from, from + size);
    }
  }
  return best ? withGiven(bits, best, name.from) : name;
}

/** Begins and ends in words that are people's names and nothing else ("Yan Jun Li", of whom the text goes on as "Jun"). */
function isWhole(bits: Int32Array, { from, to, type }: NameSpan): boolean {
  const named = (i: number): boolean => (bits[i]! & (LEX.first | LEX.family)) !== 0 && (bits[i]! & LEX.common) === 0;
  return type === 'person' && named(from) && named(to - 1);
}

/** A lone family name with the first name that the headline has before it, back to token `floor` at most. */
function withGiven(bits: Int32Array, name: NameSpan, floor: number): NameSpan {
  const from = name.from - 1;
  if (name.type !== 'person' || name.to - name.from !== 1 || from < floor) return name;
  return (bits[from]! & LEX.first) !== 0 && (bits[from]! & LEX.common) === 0 ? over(name, from, name.to) : name;
}

function same(tokens: Tokens, from: number, { from: start, to }: NameSpan): boolean {
  for (let i = start; i < to; i++) if (tokens.lexeme[from + i - start]!.hash !== tokens.lexeme[i]!.hash) return false;
  return true;
}

/** Paragraphs most of whose longer words are capitalised, and which are no results or tables. */
function headlineParagraphs({ paragraphStart, lexeme }: Tokens, lists: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.max(0, paragraphStart.length - 1));
  for (let p = 0; p < out.length; p++) {
    if (lists[p] === 1) continue;
    let words = 0;
    let capitals = 0;
    const to = paragraphStart[p + 1]!;
    for (let i = paragraphStart[p]!; i < to; i++) {
      const { form, capital, word } = lexeme[i]!;
      if (!word || form.length < 4) continue;
      words++;
      if (capital) capitals++;
    }
    if (words >= LEAST_WORDS && words <= 30 && capitals >= SHARE * words) out[p] = 1;
  }
  return out;
}
