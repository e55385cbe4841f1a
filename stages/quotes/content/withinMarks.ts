import type { Guess } from '../guess/guess.js';
import { hasQuote } from '../hasQuote.js';
import type { View } from '../view.js';

/**
 * A guess whose content agrees with the marks it begins at. What follows a cue in marks ends where they close, unless the sentence goes on.
 * A cue that reports something behind it, in a sentence that begins behind closed marks, does not report these, too, where they go on with
 * others (`“No,” Lund said. “Never.” Berg said it rained`).
 * What a cue behind it reports is not what stands in marks before whole sentences of the text ("“…” She had won, she said."): that
 * is the marks right before the cue, or those sentences.
 */
export function withinMarks(view: View, guess: Guess): Guess {
  const { leftStart, leftEnd, rightStart } = guess;
  const hasLeft = leftStart < leftEnd;
  const hasRight = rightStart < guess.rightEnd;
  const right = hasRight ? closedAt(view, rightStart, guess.rightEnd) : -1;
  const rightEnd = right < 0 ? guess.rightEnd : right;
  if (hasLeft && hasRight && isParted(view, leftStart, leftEnd)) return { ...guess, leftEnd: leftStart, rightEnd };
  const left = hasLeft ? closedAt(view, leftStart, leftEnd) : -1;
  if (right < 0 && left < 0) return guess;
  return { ...guess, leftStart: left < 0 ? leftStart : Math.max(left, openedAt(view, leftEnd)), rightEnd };
}

/** Marks close before token `to`, and there a sentence begins; before token `from`, the paragraph has others. */
function isParted(view: View, from: number, to: number): boolean {
  const { tokens, quote, quoteEnd } = view;
  const m = quote[to - 1]!;
  if (m < 0 || quoteEnd[m] !== to || to >= tokens.count || tokens.sentence[to] === tokens.sentence[to - 1])
    return false;
  return hasQuote(view, view.from[from]!, from);
}

/** Where the marks that the part `from` to `to` begins at close before its end and behind them a new sentence begins; −1 where they do not. */
function closedAt({ tokens, quote, quoteStart, quoteEnd }: View, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const m = quote[at]!;
    if (m < 0 || quoteStart[m] !== at) break;
    at = quoteEnd[m]!;
  }
  return at > from && at < to && tokens.sentence[at] !== tokens.sentence[at - 1] ? at : -1;
}

/** Where the last marks that close at `to` open, marks right behind marks taken together; −1 where none close there. */
function openedAt({ quote, quoteStart, quoteEnd }: View, to: number): number {
  let at = to;
  while (at > 0) {
    const m = quote[at - 1]!;
    if (m < 0 || quoteEnd[m] !== at) break;
    at = quoteStart[m]!;
  }
  return at < to ? at : -1;
}
