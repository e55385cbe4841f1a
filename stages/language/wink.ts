import { createRequire } from 'node:module';
import type { WinkMethods } from 'wink-nlp';
import { POS, type Pos } from './pos.js';

/**
 * The only file that knows wink-nlp. One instance a thread: later instances of the library misbehave.
 * Everything handed to it is single-spaced and already split, one lexical piece a word, because wink's tokenizer
 * remembers words it has seen glued together; what it makes of a piece must not depend on earlier documents.
 */
let engine: WinkMethods | undefined;
const CODE = new Map<string, Pos>(POS.map((name, code) => [name, code as Pos]));

/**
 * Universal part-of-speech codes of wink's tokens over `text`, single pieces joined by one space, and on demand the length of each
 * token in code units: a piece wink splits comes back as several tokens, never several pieces as one.
 */
export function tagPieces(text: string): { readonly tags: readonly Pos[]; readonly lengths: () => readonly number[] } {
  const nlp = (engine ??= loadEngine());
  const { its } = nlp;
  const tokens = nlp.readDoc(text).tokens();
  const names = tokens.out(its.pos) as string[];
  return {
    tags: names.map((n) => CODE.get(n) ?? 0),
    lengths: () => (tokens.out(its.value) as string[]).map((v) => v.length),
  };
}

/** Loaded when the first text is tagged: many a command of the program tags none. */
function loadEngine(): WinkMethods {
  const require = createRequire(import.meta.url);
  const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default;
  return winkNLP(require('wink-eng-lite-web-model') as Parameters<typeof winkNLP>[0], ['pos']);
}
