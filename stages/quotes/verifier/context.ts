import { sigmoid } from '../../model/linear.js';
import type { Guess } from '../guess/guess.js';
import type { View } from '../view.js';
import { agreement, inContent } from './agreement.js';
import { EVIDENCE } from './evidence.js';

/** Number of values `contextOf` gives for each guess: its evidence, and what is thought of the guesses around it. */
export const CONTEXT = EVIDENCE + 17;
/** Guesses on either side that a guess is compared with. */
const WINDOW = 20;
/** Log-odds of guesses that are not there. */
const ABSENT = -8;

/**
 * A second look: the evidence for each guess (`rows`) with the log-odds a first look gave it and its rivals, its neighbours, and the other
 * guesses with the same word as cue. A row of `CONTEXT` values a guess, in time linear in their number; rows of guesses with less than
 * `least` log-odds stay empty.
 */
export function contextOf(
  view: View,
  guesses: readonly Guess[],
  rows: Float32Array,
  odds: Float64Array,
  least = -Infinity,
): Float32Array {
  const out = new Float32Array(CONTEXT * guesses.length);
  const cues = cuesOf(view, guesses, odds);
  const { paragraph } = view.tokens;
  for (let n = 0; n < guesses.length; n++) {
    const g = guesses[n]!;
    if (odds[n]! < least) continue;
    const row = out.subarray(n * CONTEXT, (n + 1) * CONTEXT);
    row.set(rows.subarray(n * EVIDENCE, (n + 1) * EVIDENCE));
    row.fill(ABSENT, EVIDENCE);
    const p = paragraph[g.anchor]!;
    row[EVIDENCE] = odds[n]!;
    row[At.better] = row[At.expected] = 0;
    for (let m = n - 1; m >= Math.max(0, n - WINDOW) && paragraph[guesses[m]!.anchor] === p; m--)
      rival(view, g, guesses[m]!, odds[m]!, row, 0);
    const last = Math.min(guesses.length, n + WINDOW + 1);
    for (let m = n + 1; m < last && paragraph[guesses[m]!.anchor] === p; m++)
      rival(view, g, guesses[m]!, odds[m]!, row, 1);
    sameCue(cues.get(view.stem[g.anchor]!)!, g, odds[n]!, row);
  }
  return out;
}

/** The values behind the evidence and the guess's own log-odds: highest log-odds of rivals of each sort, then counts and means. */
const At = {
  same: EVIDENCE + 1,
  partial: EVIDENCE + 2,
  around: EVIDENCE + 3,
  inside: EVIDENCE + 4,
  near: EVIDENCE + 5,
  before: EVIDENCE + 6,
  after: EVIDENCE + 7,
  source: EVIDENCE + 8,
  sentence: EVIDENCE + 9,
  sibling: EVIDENCE + 10,
  quoted: EVIDENCE + 11,
  sourceInside: EVIDENCE + 12,
  better: EVIDENCE + 13,
  expected: EVIDENCE + 14,
  others: EVIDENCE + 15,
  othersOdds: EVIDENCE + 16,
} as const;

function rival(view: View, g: Guess, other: Guess, odds: number, row: Float32Array, side: 0 | 1): void {
  const top = (k: number): void => {
    if (odds > row[k]!) row[k] = odds;
  };
  if (other.anchor === g.anchor && other.second !== g.second) return top(At.sibling);
  const iou = agreement(view, g, other);
  if (iou >= 0.5) top(At.same);
  else if (iou > 0) top(At.partial);
  if (inContent(other, g.anchor)) top(At.around);
  if (inContent(g, other.anchor)) top(At.inside);
  if (Math.abs(other.anchor - g.anchor) <= 4) top(At.near);
  top(side === 0 ? At.before : At.after);
  if (g.sourceEnd > 0 && other.sourceStart < g.sourceEnd && other.sourceEnd > g.sourceStart) top(At.source);
  if (g.sourceEnd > 0 && inContent(other, g.sourceStart)) top(At.sourceInside);
  if (view.tokens.sentence[other.anchor] === view.tokens.sentence[g.anchor]) {
    top(At.sentence);
    row[At.expected]! += sigmoid(odds);
  }
  const m = view.quote[g.rightStart < g.rightEnd ? g.rightStart : g.leftStart]!;
  if (m >= 0 && inContent(other, view.quoteStart[m]!) && inContent(other, view.quoteEnd[m]! - 1)) top(At.quoted);
  if (iou > 0 && odds > row[EVIDENCE]!) row[At.better] = Math.max(iou, row[At.better]!);
}

/** What was thought of the guesses with one word as cue. */
interface SameCue {
  count: number;
  sum: number;
}

function cuesOf({ stem }: View, guesses: readonly Guess[], odds: Float64Array): Map<number, SameCue> {
  const cues = new Map<number, SameCue>();
  guesses.forEach((g, n) => {
    const cue = cues.get(stem[g.anchor]!) ?? { count: 0, sum: 0 };
    if (!g.second) {
      cue.count++;
      cue.sum += odds[n]!;
    }
    cues.set(stem[g.anchor]!, cue);
  });
  return cues;
}

function sameCue({ count, sum }: SameCue, g: Guess, odds: number, row: Float32Array): void {
  const others = g.second ? count : count - 1;
  row[At.others] = others;
  row[At.othersOdds] = others > 0 ? (g.second ? sum : sum - odds) / others : 0;
}
