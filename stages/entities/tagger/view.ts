import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { linesOf, type Lines } from './lines.js';

/** What the tagger knows of a document before it looks at any one token. */
export interface View {
  readonly tokens: Tokens;
  readonly bits: Int32Array;
  /** 1 where the token may be part of a name: it holds a capital, or joins two that do. */
  readonly candidate: Uint8Array;
  /** First token of the run of capitalised words a token stands in, and the one after its last. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  /** For each token, what its word was seen with anywhere in the document (bits of `SEEN`). */
  readonly seen: Int32Array;
  /** 1 for sentences whose words are nearly all in capitals. */
  readonly shouting: Uint8Array;
  readonly lines: Lines;
}

/** Evidence about a capitalised word, gathered over the document. */
export const SEEN = {
  midSentence: 1,
  lower: 2,
  afterFirstName: 4,
  afterTitle: 8,
  afterIn: 16,
  beforeSpeech: 32,
  withOrgWord: 64,
  possessive: 128,
  longer: 256,
  afterThe: 512,
  comma: 1024,
  twice: 2048,
} as const;

const JOINS = new Set(
  "of the and & for de von van der den del della di da dos du la le el al bin ibn y e i zu ter ten ' 's - on in to at d'".split(
    ' ',
  ),
);
const IN = new Set(['in', 'at', 'from', 'near', 'to', 'outside', 'across']);
const GAP = 2;

/** Looks the document over once. Linear. */
export function viewOf(tokens: Tokens, bits: Int32Array): View {
  const capital = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const x = tokens.lexeme[i]!;
    if (x.word && x.form !== x.lower) capital[i] = 1;
  }
  const candidate = candidates(tokens, capital);
  const { runFrom, runTo } = runs(tokens, capital);
  return {
    tokens,
    bits,
    candidate,
    runFrom,
    runTo,
    shouting: shouting(tokens),
    lines: linesOf(tokens, capital),
    seen: gather(tokens, bits, capital, runFrom, runTo),
  };
}

function candidates(tokens: Tokens, capital: Uint8Array): Uint8Array {
  const out = capital.slice();
  let last = -10;
  for (let i = 0; i < tokens.count; i++) {
    if (capital[i] !== 1) continue;
    const gap = i - last - 1;
    if (gap > 0 && gap <= GAP && tokens.sentence[last] === tokens.sentence[i] && joins(tokens, last + 1, i))
      out.fill(1, last + 1, i);
    last = i;
  }
  return out;
}

function joins(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const x = tokens.lexeme[i]!;
    if (!JOINS.has(x.lower) && !/^[\d.]/.test(x.form)) return false;
  }
  return true;
}

function runs(tokens: Tokens, capital: Uint8Array): { runFrom: Int32Array; runTo: Int32Array } {
  const runFrom = new Int32Array(tokens.count);
  const runTo = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count;) {
    let end = i + 1;
    if (capital[i] === 1)
      while (end < tokens.count && capital[end] === 1 && tokens.sentence[end] === tokens.sentence[i]) end++;
    for (let k = i; k < end; k++) {
      runFrom[k] = i;
      runTo[k] = end;
    }
    i = end;
  }
  return { runFrom, runTo };
}

function shouting(tokens: Tokens): Uint8Array {
  const count = tokens.sentenceStart.length - 1;
  const out = new Uint8Array(Math.max(0, count));
  for (let s = 0; s < count; s++) {
    let caps = 0;
    let words = 0;
    for (let i = tokens.sentenceStart[s]!; i < tokens.sentenceStart[s + 1]!; i++) {
      const x = tokens.lexeme[i]!;
      if (!x.word || x.form.length < 2) continue;
      words++;
      if (x.allCaps) caps++;
    }
    if (caps > 2 && caps * 10 >= words * 7) out[s] = 1;
  }
  return out;
}

function gather(
  tokens: Tokens,
  bits: Int32Array,
  capital: Uint8Array,
  runFrom: Int32Array,
  runTo: Int32Array,
): Int32Array {
  const masks = new Map<number, number>();
  for (let i = 0; i < tokens.count; i++) {
    if (capital[i] !== 1) continue;
    const { hash } = tokens.lexeme[i]!;
    const before = masks.get(hash);
    const mask = evidence(tokens, bits, capital, i, runFrom[i]!, runTo[i]!);
    masks.set(hash, before === undefined ? mask : before | mask | SEEN.twice);
  }
  for (let i = 0; i < tokens.count; i++) {
    if (capital[i] === 1) continue;
    const { hash, word } = tokens.lexeme[i]!;
    const known = word ? masks.get(hash) : undefined;
    if (known !== undefined) masks.set(hash, known | SEEN.lower);
  }
  const out = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) if (capital[i] === 1) out[i] = masks.get(tokens.lexeme[i]!.hash)!;
  return out;
}

function evidence(tokens: Tokens, bits: Int32Array, capital: Uint8Array, i: number, from: number, to: number): number {
  const first = i === tokens.sentenceStart[tokens.sentence[i]!];
  let mask = first ? 0 : SEEN.midSentence;
  if (!first) {
    const before = bits[i - 1]!;
    const word = tokens.lexeme[i - 1]!.lower;
    if (capital[i - 1] === 1 && before & LEX.first) mask |= SEEN.afterFirstName;
    if (before & LEX.title && capital[i - 1] === 1) mask |= SEEN.afterTitle;
    if (IN.has(word)) mask |= SEEN.afterIn;
    if (word === 'the') mask |= SEEN.afterThe;
  }
  if (to < tokens.count) {
    const next = tokens.lexeme[to]!.lower;
    if (bits[to]! & LEX.speechVerb && to === i + 1) mask |= SEEN.beforeSpeech;
    if (next === "'s") mask |= SEEN.possessive;
    if (next === ',') mask |= SEEN.comma;
  }
  if (to - from > 1) mask |= SEEN.longer;
  if (to - from > 1 && bits[to - 1]! & (LEX.orgSuffix | LEX.orgWord)) mask |= SEEN.withOrgWord;
  return mask;
}
