import type { Guess } from '../guess/guess.js';
import { quotesIn } from '../speech/quotesIn.js';
import { inContent, wordsIn } from '../verifier/agreement.js';
import type { Verified } from '../verifier/findLearned.js';
import type { View } from '../view.js';

/**
 * Attributions that share a source: one whose source stands in what another says, but not its cue, is said by who says that ("she said “no
 * act of war,” adding …"); a quotation without a source by who said the last thing in its sentence.
 */
export function sharedSources(view: View, all: readonly Verified[]): Verified[] {
  const holder = holdersOf(view, all);
  const last = new Map<number, Guess>();
  const shared = new Map<Guess, Guess>();
  for (const { guess } of all.toSorted((a, b) => a.guess.start - b.guess.start)) {
    const sentence = view.tokens.sentence[guess.anchor]!;
    const other = guess.sourceEnd > 0 ? holder[guess.sourceStart] : last.get(sentence);
    if (guess.sourceEnd > 0) last.set(sentence, guess);
    if (!other || other === guess || other.sourceEnd === 0) continue;
    if (guess.sourceEnd > 0 ? !inContent(other, guess.start) : quotesIn(view, guess).length > 0)
      shared.set(guess, other);
  }
  return all.map((v) => {
    const other = shared.get(v.guess);
    if (!other) return v;
    const { sourceStart, sourceEnd } = other;
    return { guess: { ...v.guess, sourceStart, sourceEnd }, score: v.score };
  });
}

/** The attribution of the shortest content that holds each token, for tokens that stand in one. */
function holdersOf(view: View, all: readonly Verified[]): (Guess | undefined)[] {
  const out = Array.from<Guess | undefined>({ length: view.count });
  for (const { guess } of all.toSorted((a, b) => wordsIn(view, b.guess) - wordsIn(view, a.guess))) {
    out.fill(guess, guess.leftStart, guess.leftEnd);
    out.fill(guess, guess.rightStart, guess.rightEnd);
  }
  return out;
}
