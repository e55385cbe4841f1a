import type { Span } from '../records/index.js';
import { lexemeAt, type Lexeme } from './lexeme.js';
import { applyRules, type Tagged } from './posMachine.js';
import { sentenceStarts } from './sentences.js';
import { tokenize } from './tokenize.js';
import { posRules, type WinkWord } from './wink.js';

/**
 * The tokens of a document's paragraphs, a struct of arrays: element `i` of each speaks of token `i`.
 * Offsets are UTF-16 code units into the document's text.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly lexeme: readonly Lexeme[];
  /** Codes into `POS`. */
  readonly pos: Uint8Array;
  /** Index of the token's paragraph in the record, and of its sentence in the document. */
  readonly paragraph: Int32Array;
  readonly sentence: Int32Array;
  /** First token of each paragraph and sentence, with `count` as the last element. */
  readonly paragraphStart: Int32Array;
  readonly sentenceStart: Int32Array;
}

const cache = new WeakMap<readonly Span[], Tokens>();

/**
 * Tokens of `paragraphs`, computed once for an array object and remembered as long as it lives: the stages of one pass
 * share the array, so they share the work. The result depends on the paragraphs alone.
 */
export function tokensOf(paragraphs: readonly Span[]): Tokens {
  const hit = cache.get(paragraphs);
  if (hit) return hit;
  const made = analyse(paragraphs);
  cache.set(paragraphs, made);
  return made;
}

function analyse(paragraphs: readonly Span[]): Tokens {
  const bounds = paragraphs.map((p) => tokenize(p.text));
  const count = bounds.reduce((sum, list) => sum + list.length / 2, 0);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const lexemes: Lexeme[] = [];
  const paragraph = new Int32Array(count);
  const paragraphStart = new Int32Array(paragraphs.length + 1);
  const sentence = new Int32Array(count);
  const sentenceStart: number[] = [];
  for (let p = 0, i = 0; p < paragraphs.length; p++) {
    const { text, start: offset } = paragraphs[p]!;
    const list = bounds[p]!;
    const from = i;
    for (let k = 0; k < list.length; k += 2, i++) {
      start[i] = offset + list[k]!;
      end[i] = offset + list[k + 1]!;
      lexemes.push(lexemeAt(text, list[k]!, list[k + 1]!));
    }
    paragraph.fill(p, from, i);
    paragraphStart[p + 1] = i;
    const starts = sentenceStarts(lexemes, from, i, (t) => start[t] === end[t - 1]);
    starts.forEach((s, n) => {
      sentence.fill(sentenceStart.length, s, starts[n + 1] ?? i);
      sentenceStart.push(s);
    });
  }
  sentenceStart.push(count);
  return {
    count,
    start,
    end,
    lexeme: lexemes,
    pos: tagTokens(lexemes, paragraphStart),
    paragraph,
    sentence,
    paragraphStart,
    sentenceStart: new Int32Array(sentenceStart),
  };
}

/** Parts of speech by wink's model; a token it reads as several words takes the tag of the last, as a compound takes its head's. */
function tagTokens(lexemes: readonly Lexeme[], paragraphStart: Int32Array): Uint8Array {
  const { machines, codes, paragraphEnd } = posRules();
  const words: WinkWord[] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    for (let i = paragraphStart[p]!; i < paragraphStart[p + 1]!; i++)
      for (const word of lexemes[i]!.words) words.push(word);
    words.push(paragraphEnd);
  }
  const tags = tagged(words);
  for (const machine of machines) applyRules(machine, tags);
  const pos = new Uint8Array(lexemes.length);
  let k = -1;
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    for (let i = paragraphStart[p]!; i < paragraphStart[p + 1]!; i++) {
      k += lexemes[i]!.words.length;
      pos[i] = codes[words[k]!.fixed ? words[k]!.pos : tags.pos[k]!]!;
    }
    k++;
  }
  return pos;
}

function tagged(words: readonly WinkWord[]): Tagged {
  const count = words.length;
  const tags = { count, pos: new Uint8Array(count), hint: new Uint8Array(count), may: new Int32Array(count) };
  for (let k = 0; k < count; k++) {
    tags.pos[k] = words[k]!.pos;
    tags.hint[k] = words[k]!.hint;
    tags.may[k] = words[k]!.may;
  }
  return tags;
}
