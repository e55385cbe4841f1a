import { Sign } from '../../language/lexeme.js';
import { P, type View } from '../view.js';

/** A quoted span whose speaker is set behind a dash (`“…” — Maria Lund, mayor`); token ranges, half-open. */
export interface NameTag {
  readonly mark: number;
  readonly cue: readonly [number, number];
  readonly source: readonly [number, number];
}

const LONGEST = 9;

/** Finds a name behind a dash right after quoted span `m`, in its paragraph or alone in the next; undefined where there is none. */
export function nameTagOf(view: View, m: number): NameTag | undefined {
  const end = view.quoteEnd[m]!;
  if (end === view.quoteStart[m] || end >= view.count) return undefined;
  const { paragraph, paragraphStart } = view.tokens;
  const dash = view.sign[end] === Sign.stop && end + 1 < view.count ? end + 1 : end;
  if (view.sign[dash] !== Sign.dash) return undefined;
  const p = paragraph[dash]!;
  if (p !== paragraph[end - 1]! && (dash !== paragraphStart[p] || p !== paragraph[end - 1]! + 1)) return undefined;
  const source = nameAfter(view, dash + 1, paragraphStart[p + 1]!);
  return source && { mark: m, cue: [dash, dash + 1], source };
}

/** A capitalized name that begins at token `from` and ends at a sign, a mark or the paragraph's end. */
function nameAfter(view: View, from: number, to: number): readonly [number, number] | undefined {
  let end = from;
  while (end < to && end - from <= LONGEST && view.sign[end] === Sign.none && view.quote[end]! < 0) end++;
  if (end === from || end - from > LONGEST || view.capital[from] === 0) return undefined;
  let capitals = 0;
  for (let i = from; i < end; i++) {
    if (view.pos[i] === P.VERB || view.pos[i] === P.AUX) return undefined;
    capitals += view.capital[i]!;
  }
  return capitals * 2 > end - from ? [from, end] : undefined;
}
