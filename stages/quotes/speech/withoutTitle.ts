import type { Guess } from '../guess/guess.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** Whether quoted span `m` is the title of a work or a programme: right behind a preposition, each word of it written large. */
export function isTitle({ tokens, pos, from, capital, quoteStart, quoteEnd }: View, m: number): boolean {
  const start = quoteStart[m]!;
  if (start === from[start] || pos[start - 1] !== P.ADP) return false;
  for (let i = start; i < quoteEnd[m]!; i++) if (tokens.lexeme[i]!.word && capital[i] === 0) return false;
  return true;
}

/** A guess without the part of its content that is all of such a title: `“…,” he said on “Good Evening Dunmere”`. */
export function withoutTitle(view: View, guess: Guess): Guess {
  const { leftStart, leftEnd, rightStart, rightEnd } = guess;
  const left = isOnlyTitle(view, leftStart, leftEnd) ? leftStart : leftEnd;
  const right = isOnlyTitle(view, rightStart, rightEnd) ? rightStart : rightEnd;
  return left === leftEnd && right === rightEnd ? guess : { ...guess, leftEnd: left, rightEnd: right };
}

function isOnlyTitle(view: View, from: number, to: number): boolean {
  const m = from < to ? view.quote[from]! : -1;
  return m >= 0 && view.quoteStart[m] === from && view.quoteEnd[m] === to && isTitle(view, m);
}
