import type { Said, Scene } from './scene/scene.js';

const NOBODY = -1;

/**
 * For each quote whose source is an "I" in another quote's own words (in marks, or in the turn of a transcript), the index of that other
 * quote, whose speaker tells of himself; −1 for all others. Linear in the tokens of the quotes.
 */
export function tellersOf(scene: Scene): Int32Array {
  const { tokens, quotes } = scene;
  const own = new Int32Array(tokens.count).fill(NOBODY);
  for (const said of quotes) if (isOwnWords(said)) for (const [from, to] of said.pieces) own.fill(said.index, from, to);
  const out = new Int32Array(quotes.length).fill(NOBODY);
  for (const { index, sourceFrom, sourceTo } of quotes) {
    if (sourceTo - sourceFrom !== 1 || tokens.lexeme[sourceFrom]!.lower !== 'i') continue;
    const teller = own[sourceFrom]!;
    if (teller >= 0 && teller < index) out[index] = out[teller]! >= 0 ? out[teller]! : teller;
  }
  return out;
}

/** What stands in marks, and what follows a name and a colon, is written as it was said: its "I" is the speaker. */
const isOwnWords = ({ quote }: Said): boolean => quote.kind === 'direct' || quote.cue?.text === ':';
