import type { Tokens } from '../../language/tokens.js';
import { sigmoid } from '../../model/linear.js';
import { agreement } from './agreement.js';
import { CONTEXT, contextOf } from './context.js';
import { EVIDENCE, evidenceOf } from './evidence.js';
import type { Found, Range } from '../found.js';
import type { Guess } from '../guess/guess.js';
import { scoreRows, type QuickTrees } from './quickTrees.js';
import { reported } from './reported.js';
import type { Score } from '../features.js';
import type { View } from '../view.js';

/** Most rivals of one paragraph that a guess is compared with, the best before it. */
const RIVALS = 60;
/** Log-odds at the first look that make a second one needless. */
const HOPELESS = -4.5;

/** A guess and the probability that it is right. */
export interface Verified {
  readonly guess: Guess;
  readonly score: number;
}

/** The last models: see `evidenceOf`. */
export interface Verifier {
  readonly wording: Score;
  readonly verifier: QuickTrees;
  /** A second look at each guess, with what the first says of those around it. */
  readonly second: QuickTrees;
}

/** The guesses of a document with their probabilities, best first; of two for one cue, or that share most of their words, one stays, unless one reports the other. */
export function verify(view: View, guesses: readonly Guess[], { wording, verifier, second }: Verifier): Verified[] {
  const rows = evidenceOf(view, guesses, wording);
  const every = Int32Array.from(guesses.keys());
  const odds = scoreRows(verifier, rows, EVIDENCE, every);
  const looked = contextOf(view, guesses, rows, odds, HOPELESS);
  const likely = every.filter((n) => odds[n]! >= HOPELESS);
  scoreRows(second, looked, CONTEXT, likely).forEach((score, i) => (odds[likely[i]!] = score));
  const all = guesses
    .map((guess, n) => ({ guess, score: sigmoid(odds[n]!) }))
    .toSorted((a, b) => b.score - a.score || a.guess.anchor - b.guess.anchor);
  return withoutDoubles(view, all);
}

/** Share of the words of both beyond which two contents are one, told twice. */
const MOST_SHARED = 0.5;

/** Leaves out what shares most of its words with something better; only near anchors can. */
function withoutDoubles(view: View, sorted: readonly Verified[]): Verified[] {
  const kept: Verified[] = [];
  const byParagraph = new Map<number, Verified[]>();
  for (const v of sorted) {
    const p = view.tokens.paragraph[v.guess.anchor]!;
    const rivals = byParagraph.get(p) ?? [];
    const double = (r: Verified): boolean =>
      agreement(view, r.guess, v.guess) > MOST_SHARED && !reported(r.guess, v.guess) && !reported(v.guess, r.guess);
    if (rivals.slice(-RIVALS).some((r) => isSibling(r.guess, v.guess) || double(r))) continue;
    rivals.push(v);
    byParagraph.set(p, rivals);
    kept.push(v);
  }
  return kept;
}
/** Tells whether two guesses are choices for one cue. */
function isSibling(a: Guess, b: Guess): boolean {
  return a.second !== b.second && a.anchor === b.anchor && !a.lone && !b.lone;
}

/** A lone quotation's cue that is less likely than this to be the right one is not told: it is unknown. */
const CERTAIN_CUE = 0.5;

/** Tokens `a` to `b`, half-open, in offsets of the document. */
export function rangeOf({ start, end }: Tokens, [a, b]: readonly [number, number]): Range {
  return [start[a]!, end[b - 1]!];
}

/** The same of a cue and a source. */
export function rangesOf(
  tokens: Tokens,
  cue: readonly [number, number],
  source: readonly [number, number],
): Pick<Found, 'cue' | 'source'> {
  return { cue: rangeOf(tokens, cue), source: rangeOf(tokens, source) };
}

/** A verified guess in offsets of the document. */
export function foundOf(view: View, { guess, score }: Verified): Found {
  const range = (a: number, b: number): Range => rangeOf(view.tokens, [a, b]);
  const content: Range[] = [];
  if (guess.leftStart < guess.leftEnd) content.push(range(guess.leftStart, guess.leftEnd));
  if (guess.rightStart < guess.rightEnd) content.push(range(guess.rightStart, guess.rightEnd));
  return {
    content,
    cue: guess.lone && guess.pContent < CERTAIN_CUE ? null : range(guess.start, guess.end),
    source: guess.sourceEnd > 0 ? range(guess.sourceStart, guess.sourceEnd) : null,
    score,
  };
}
