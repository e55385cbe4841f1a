import type { Guess } from '../guess/guess.js';
import { quotesIn } from '../speech/quotesIn.js';
import type { View } from '../view.js';
import { agreement } from './agreement.js';
import { reported } from './reported.js';
import type { Verified } from './findLearned.js';

/** Share of the words of both beyond which what one attribution reports of another is all it says. */
const MOST_SHARED = 0.5;

/**
 * Leaves out what another attribution tells as well and says little more than ("officials believe [they are close to] a deal"), unless it
 * is a quotation with a source of its own in there ("“…,” she said, according to the paper"). `cues` tells of `all`, as `byCue` does.
 */
export function withoutRetold(view: View, all: readonly Verified[], cues: Int32Array): readonly Verified[] {
  const retold = new Set<Guess>();
  const collect = (outer: Guess, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      if (cues[i]! < 0) continue;
      const inner = all[cues[i]!]!.guess;
      if (inner !== outer && isRetold(view, outer, inner)) retold.add(inner);
    }
  };
  for (const { guess } of all) {
    collect(guess, guess.leftStart, guess.leftEnd);
    collect(guess, guess.rightStart, guess.rightEnd);
  }
  return retold.size === 0 ? all : all.filter((v) => !retold.has(v.guess));
}

function isRetold(view: View, outer: Guess, inner: Guess): boolean {
  if (!reported(outer, inner) || agreement(view, outer, inner) <= MOST_SHARED) return false;
  return quotesIn(view, inner).length === 0 || !holdsSource(outer, inner);
}

function holdsSource(outer: Guess, { sourceStart, sourceEnd }: Guess): boolean {
  if (sourceEnd === 0) return false;
  const holds = (from: number, to: number): boolean => from <= sourceStart && sourceEnd <= to;
  return holds(outer.leftStart, outer.leftEnd) || holds(outer.rightStart, outer.rightEnd);
}
