import { Sign } from '../../language/lexeme.js';
import { hasQuote } from '../hasQuote.js';
import { P } from '../partsOfSpeech.js';
import type { Verified } from './findLearned.js';
import type { Guess } from '../guess/guess.js';
import type { View } from '../view.js';

/** Conjunctions that set one attribution beside another; others ("that", "because", "as") go on with what is said. */
const BESIDE = new Set(['while', 'whereas', 'though', 'although', 'before', 'after']);

/** For every token the index of the attribution whose cue begins there, -1 for none. */
export function byCue({ count }: View, all: readonly Verified[]): Int32Array {
  const out = new Int32Array(count).fill(-1);
  all.forEach(({ guess }, n) => (out[guess.start] = n));
  return out;
}

/**
 * What follows a cue ends where another attribution is set beside it, with or without a source of its own: "Lund said the road was open
 * [and added that the toll was paid]", "… was open[, while Berg called it closed]". `cues` tells of `all`, as `byCue` does.
 */
export function besideNext(view: View, verified: Verified, all: readonly Verified[], cues: Int32Array): Verified {
  const g = verified.guess;
  for (let i = g.rightStart; i < g.rightEnd; i++) {
    if (cues[i]! < 0) continue;
    const next = all[cues[i]!]!.guess;
    if (next.end > g.rightEnd || hasQuote(view, Math.max(next.end, next.rightEnd), g.rightEnd)) continue;
    const rightEnd = endBefore(view, next, g.rightStart);
    if (rightEnd > g.rightStart) return { ...verified, guess: { ...g, rightEnd } };
  }
  return verified;
}

/** Where what stands before an attribution set beside it ends, its conjunction and commas left out; -1 where no conjunction or comma parts them, or one in marks. */
function endBefore(view: View, next: Guess, from: number): number {
  const { sign, pos, quote, tokens } = view;
  let at = next.start;
  if (next.sourceEnd > 0 && next.sourceStart >= from) at = Math.min(at, next.sourceStart);
  if (next.leftStart < next.leftEnd && next.leftStart >= from) at = Math.min(at, next.leftStart);
  let end = at - 1;
  while (end > from && pos[end] === P.ADV) end--;
  if (end <= from) return -1;
  const parted = sign[end] === Sign.comma || pos[end] === P.CCONJ || BESIDE.has(tokens.lexeme[end]!.lower);
  if (!parted) return -1;
  while (end > from && (sign[end - 1] === Sign.comma || sign[end - 1] === Sign.dash)) end--;
  const insideMarks = quote[end]! >= 0 && quote[end] === quote[end - 1];
  return insideMarks ? -1 : end;
}
