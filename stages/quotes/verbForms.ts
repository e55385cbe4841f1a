import type { Tokens } from '../language/tokens.js';
import { lexeme } from '../language/lexeme.js';
import { P } from './partsOfSpeech.js';

/** What stands before a verb and rules its form. */
const Ruler = { none: 0, be: 1, have: 2, modal: 3, to: 4 } as const;
const RULERS = new Map<number, number>(
  (
    [
      ["am is are was were be been being 's 're 'm", Ruler.be],
      ["have has had having 've", Ruler.have],
      ["will would can could may might must shall should do does did 'll 'd", Ruler.modal],
    ] as const
  ).flatMap(([words, ruler]) => words.split(' ').map((w) => [lexeme(w).hash, ruler] as const)),
);
const ING = lexeme('ing').suffix3;
const ED = lexeme('ed').suffix2;
const TO = lexeme('to').hash;

/**
 * The form of each verb: 1 to 15 by its ending (none, -ing, -ed) and by what rules it (nothing, be, have, a modal, to); 0 for all that is
 * no verb. "was told" and "told", "is saying" and "saying" differ by it, which tells a source from one who is told.
 */
export function verbForms({ count, lexeme: lexemes, pos }: Tokens): Int32Array {
  const forms = new Int32Array(count);
  let ruler: number = Ruler.none;
  for (let i = 0; i < count; i++) {
    const p = pos[i]!;
    if (p === P.ADV) continue;
    const l = lexemes[i]!;
    if (p === P.PART) {
      if (l.hash === TO) ruler = Ruler.to;
      continue;
    }
    if (p !== P.AUX && p !== P.VERB) {
      ruler = Ruler.none;
      continue;
    }
    forms[i] = 1 + ruler * 3 + (l.suffix3 === ING ? 1 : l.suffix2 === ED ? 2 : 0);
    ruler = RULERS.get(l.hash) ?? Ruler.none;
  }
  return forms;
}
