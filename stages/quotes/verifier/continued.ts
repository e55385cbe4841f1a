import { Sign } from '../../language/lexeme.js';
import type { Verified } from './findLearned.js';
import { reported } from './reported.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/**
 * An attribution that another reports goes on to the end of what is reported where a conjunction goes on with it and quoted speech
 * follows: "Price told them that the road was “open” but that they must “hurry,” the ministry said". `speaks` tells of quoted
 * spans that are speech.
 */
export function continued(
  view: View,
  inner: Verified,
  all: readonly Verified[],
  speaks: (mark: number) => boolean,
): Verified {
  const g = inner.guess;
  if (g.rightStart === g.rightEnd) return inner;
  const comma = view.sign[g.rightEnd] === Sign.comma ? 1 : 0;
  if (g.rightEnd + comma >= view.count || view.pos[g.rightEnd + comma] !== P.CCONJ) return inner;
  for (const { guess: outer } of all) {
    if (outer === g || !reported(outer, g)) continue;
    const end = g.anchor < outer.leftEnd ? outer.leftEnd : outer.rightEnd;
    if (end > g.rightEnd && spokenIn(view, g.rightEnd, end, speaks))
      return { ...inner, guess: { ...g, rightEnd: end } };
  }
  return inner;
}

function spokenIn({ quote, quoteEnd }: View, from: number, to: number, speaks: (mark: number) => boolean): boolean {
  for (let i = from; i < to; i++) {
    const m = quote[i]!;
    if (m < 0) continue;
    if (quoteEnd[m]! <= to && speaks(m)) return true;
    i = quoteEnd[m]! - 1;
  }
  return false;
}
