import { Sign } from '../language/lexeme.js';
import { P, type View } from './view.js';

const OPEN = new Uint8Array(32);
for (const p of [P.VERB, P.NOUN, P.ADJ, P.ADP, P.ADV, P.PROPN, P.SCONJ, P.AUX]) OPEN[p] = 1;

/** Tells whether token `i` may anchor a cue at all: no function word, and no word that hardly ever does (`skip`, by stem). */
export function canAnchor(view: View, i: number, skip: Uint8Array): boolean {
  if (view.sign[i] !== Sign.none) return view.sign[i] === Sign.colon;
  return OPEN[view.pos[i]!] === 1 && skip[view.stem[i]! & (skip.length - 1)] === 0;
}
