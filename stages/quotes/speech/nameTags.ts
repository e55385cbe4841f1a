import { Sign } from '../../language/lexeme.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** A quoted span whose speaker is set behind it (`“…” — Maria Lund, mayor`); token ranges, half-open. */
export interface NameTag {
  readonly mark: number;
  /** The dash, or the mark that closes the quotation behind the name. */
  readonly cue: readonly [number, number];
  readonly source: readonly [number, number];
}

const LONGEST = 9;
/** Most tokens of a name with its role. */
const LONGEST_ROLE = 16;

/** Finds the name or description set behind quoted span `m`; undefined where there is none. */
export function nameTagOf(view: View, m: number): NameTag | undefined {
  return behindDash(view, m) ?? insideMarks(view, m);
}

/** A name behind a dash right after the span, in its paragraph or alone in the next. */
function behindDash(view: View, m: number): NameTag | undefined {
  const end = view.quoteEnd[m]!;
  if (end === view.quoteStart[m] || end >= view.count) return undefined;
  const { paragraph, paragraphStart } = view.tokens;
  const dash = view.sign[end] === Sign.stop && end + 1 < view.count ? end + 1 : end;
  if (view.sign[dash] !== Sign.dash) return undefined;
  const p = paragraph[dash]!;
  if (p !== paragraph[end - 1]! && (dash !== paragraphStart[p] || p !== paragraph[end - 1]! + 1)) return undefined;
  const to = paragraphStart[p + 1]!;
  const source = nameAfter(view, dash + 1, to) ?? descriptionAfter(view, dash + 1, to);
  return source && { mark: m, cue: [dash, dash + 1], source };
}

/**
 * A name alone in the next paragraph that stands before the closing mark of a quotation set apart ("“We open in May. ¶ Maria Lund,
 * mayor.”"): the rest of the quotation in its marks.
 */
function insideMarks(view: View, m: number): NameTag | undefined {
  const { quoteStart, quoteEnd, sign } = view;
  const { paragraph, paragraphStart } = view.tokens;
  const end = quoteEnd[m]!;
  if (end === quoteStart[m] || m + 1 >= quoteStart.length || quoteStart[m + 1] !== end) return undefined;
  const p = paragraph[end]!;
  const close = quoteEnd[m + 1]! - 1;
  if (paragraphStart[p] !== end || close !== paragraphStart[p + 1]! - 1) return undefined;
  if (sign[end - 1] === Sign.mark || sign[end] === Sign.mark || sign[close] !== Sign.mark) return undefined;
  if (close - end > LONGEST_ROLE) return undefined;
  const source = nameAfter(view, end, close, m + 1);
  return source && { mark: m, cue: [close, close + 1], source };
}

/** A description from token `from` to the paragraph's end: "a driver", "the owner of a bakery nearby", "a nurse who works nights". */
function descriptionAfter(view: View, from: number, to: number): readonly [number, number] | undefined {
  const end = to > from && view.sign[to - 1] === Sign.stop ? to - 1 : to;
  if (end - from < 2 || end - from > LONGEST_ROLE || view.pos[from] !== P.DET) return undefined;
  let related = false;
  for (let i = from; i < end; i++) {
    if (view.quote[i]! >= 0 || (view.sign[i] !== Sign.none && view.sign[i] !== Sign.comma)) return undefined;
    related ||= i > from && view.pos[i] === P.PRON;
    if (!related && (view.pos[i] === P.VERB || view.pos[i] === P.AUX)) return undefined;
  }
  return [from, end];
}

/** A capitalized name that begins at token `from` and ends at a sign, another quoted span than `quote` or the paragraph's end. */
function nameAfter(view: View, from: number, to: number, quote = -1): readonly [number, number] | undefined {
  let end = from;
  while (end < to && end - from <= LONGEST && view.sign[end] === Sign.none && view.quote[end] === quote) end++;
  if (end === from || end - from > LONGEST || view.capital[from] === 0) return undefined;
  let capitals = 0;
  for (let i = from; i < end; i++) {
    if (view.pos[i] === P.VERB || view.pos[i] === P.AUX) return undefined;
    capitals += view.capital[i]!;
  }
  return capitals * 2 > end - from ? [from, end] : undefined;
}
