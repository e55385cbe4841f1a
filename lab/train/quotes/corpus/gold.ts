import { tokensOf } from '../../../../stages/language/tokens.js';
import { quotedSpans } from '../../../../stages/marks/quotedSpans.js';
import { shapedEnd, shapedStart } from '../../../../stages/quotes/content/shape.js';
import { P } from '../../../../stages/quotes/partsOfSpeech.js';
import { viewOf, type View } from '../../../../stages/quotes/view.js';
import type { CorpusArticle, CorpusAttribution } from './corpusArticle.js';

/** Token ranges, half-open. */
export type TokenRange = readonly [start: number, end: number];

/** A hand-annotated attribution over tokens. `left` and `right` are its content before and after its cue. */
export interface GoldAttribution {
  readonly anchor: number;
  readonly cue: TokenRange;
  readonly left: TokenRange | null;
  readonly right: TokenRange | null;
  readonly source: TokenRange | null;
}

/** An annotated article. */
export interface Article {
  readonly id: string;
  readonly view: View;
  readonly gold: readonly GoldAttribution[];
}

/** The paragraphs of clean text: its non-empty lines. */
export function paragraphsOf(text: string): { start: number; end: number; text: string }[] {
  const out: { start: number; end: number; text: string }[] = [];
  for (const m of text.matchAll(/[^\n]+/g)) {
    const lead = m[0].length - m[0].trimStart().length;
    const body = m[0].trim();
    if (body) out.push({ start: m.index + lead, end: m.index + lead + body.length, text: body });
  }
  return out;
}

/** An article's tokens and annotations. */
export function articleOf(raw: CorpusArticle): Article {
  const paragraphs = paragraphsOf(raw.text);
  const marks = quotedSpans(paragraphs).filter((m) => m.depth === 0);
  const view = viewOf(tokensOf(paragraphs), marks);
  const gold = raw.attributions.map((a) => goldOf(view, a)).filter((g) => g !== undefined);
  return { id: raw.id, view, gold };
}

function goldOf(view: View, a: CorpusAttribution): GoldAttribution | undefined {
  const cue = hull(view, a.cue);
  if (!cue || a.content.length === 0) return undefined;
  const anchor = anchorOf(view, cue);
  const parts = a.content.map((r) => rangeOf(view, r)).filter((r) => r !== undefined);
  const before = parts.filter((r) => r[1] <= anchor);
  const after = parts.filter((r) => r[0] > anchor);
  const left = joined(view, before);
  const right = joined(view, after);
  return { anchor, cue, left, right, source: hull(view, a.source) ?? null };
}

/** The first verb of a cue, else its first noun, adjective, preposition or adverb, else its first token. */
function anchorOf(view: View, [start, end]: TokenRange): number {
  for (const p of [P.VERB, P.NOUN, P.ADJ, P.ADP, P.ADV]) {
    for (let i = start; i < end; i++) if (view.pos[i] === p) return i;
  }
  return start;
}

function joined(view: View, parts: readonly TokenRange[]): TokenRange | null {
  if (parts.length === 0) return null;
  const start = Math.min(...parts.map((r) => r[0]));
  const end = Math.max(...parts.map((r) => r[1]));
  const s = shapedStart(view, start, end);
  const e = shapedEnd(view, s, end);
  return s < e ? [s, e] : null;
}

function hull(view: View, ranges: readonly (readonly [number, number])[]): TokenRange | undefined {
  const parts = ranges.map((r) => rangeOf(view, r)).filter((r) => r !== undefined);
  if (parts.length === 0) return undefined;
  return [Math.min(...parts.map((r) => r[0])), Math.max(...parts.map((r) => r[1]))];
}

/** The tokens a character range touches. */
function rangeOf(view: View, [from, to]: readonly [number, number]): TokenRange | undefined {
  const { start, end } = view.tokens;
  let low = 0;
  let high = view.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! > from) high = middle;
    else low = middle + 1;
  }
  let e = low;
  while (e < view.count && start[e]! < to) e++;
  return low < e ? [low, e] : undefined;
}
