import type { Guess } from '../guess/guess.js';
import { quotesIn } from '../speech/quotesIn.js';
import { inContent, wordsIn } from '../verifier/agreement.js';
import type { Verified } from '../verifier/findLearned.js';
import type { View } from '../view.js';

/**
 * Attributions that share a source: one whose source stands in what another says, but not its cue, is said by who says that ("she said “no
 * act of war,” adding …"); a quotation without a source by who said the last thing in its sentence.
 */
export function sharedSources(view: View, all: readonly Verified[]): readonly Verified[] {
  const holder = holdersOf(view, all);
  const last = new Map<number, Guess>();
  const shared = new Map<Guess, Guess>();
  for (const { guess } of all.toSorted((a, b) => a.guess.start - b.guess.start)) {
    const sentence = view.tokens.sentence[guess.anchor]!;
    const other = guess.sourceEnd > 0 ? all[holder[guess.sourceStart]!]?.guess : last.get(sentence);
    if (guess.sourceEnd > 0) last.set(sentence, guess);
    if (!other || other === guess || other.sourceEnd === 0) continue;
    if (guess.sourceEnd > 0 ? !inContent(other, guess.start) : quotesIn(view, guess).length > 0)
      shared.set(guess, other);
  }
  if (shared.size === 0) return all;
  return all.map((v) => {
    const other = shared.get(v.guess);
    if (!other) return v;
    const { sourceStart, sourceEnd } = other;
    return { guess: { ...v.guess, sourceStart, sourceEnd }, score: v.score };
  });
}

/** For every token the index of the attribution of the shortest content that holds it, -1 for none. */
function holdersOf(view: View, all: readonly Verified[]): Int32Array {
  const out = new Int32Array(view.count).fill(-1);
  const words = all.map(({ guess }) => wordsIn(view, guess));
  const longestFirst = [...all.keys()].toSorted((a, b) => words[b]! - words[a]!);
  for (const n of longestFirst) {
    const { leftStart, leftEnd, rightStart, rightEnd } = all[n]!.guess;
    out.fill(n, leftStart, leftEnd);
    out.fill(n, rightStart, rightEnd);
  }
  return out;
}
