import type { Span } from '../records/index.js';
import { markEvents } from './events.js';
import type { MarkFlag } from './markFlag.js';
import { pairMarks, type Pair } from './pairMarks.js';

/** A stretch of one paragraph inside quotation marks, marks included. Offsets are into the document's text, half-open. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** 0 = outermost, 1 = inside another quoted span, … */
  readonly depth: number;
  readonly flags: readonly MarkFlag[];
}

/** How many paragraphs without any mark a quotation left open may run through until its closing mark. */
const LONGEST_GAP = 4;

const done = new WeakMap<readonly Span[], readonly QuotedSpan[]>();

/**
 * Every stretch of the paragraphs that stands in quotation marks, in text order (outer before inner). A quotation over several
 * paragraphs gives one span a paragraph. An odd mark costs its own span at most, never the others. Linear in the text; found once for
 * an array object and remembered as long as it lives, as the stages of one pass share it.
 */
export function quotedSpans(paragraphs: readonly Span[]): readonly QuotedSpan[] {
  const hit = done.get(paragraphs);
  if (hit) return hit;
  const made = findSpans(paragraphs);
  done.set(paragraphs, made);
  return made;
}

function findSpans(paragraphs: readonly Span[]): QuotedSpan[] {
  const perParagraph = paragraphs.map((p) => pairMarks(p.text, markEvents(p.text)));
  perParagraph.forEach((pairs, index) => carryOn(perParagraph, pairs, index));
  return perParagraph.flatMap((pairs, index) => withDepth(pairs.list, paragraphs[index]!.start, index));
}

type Paired = ReturnType<typeof pairMarks>;

/** Joins a quotation left open at the end of a paragraph to the paragraph in which it goes on, if there is one. */
function carryOn(all: Paired[], pairs: Paired, index: number): void {
  const open = pairs.list.findLast((p) => p.flags.includes('unclosed') && p.end === pairs.textEnd);
  if (!open) return;
  let next = index + 1;
  while (next < all.length && next - index <= LONGEST_GAP && all[next]!.marks === 0) next++;
  const target = all[next];
  if (!target || next - index > LONGEST_GAP) return;
  if (target.opensAtOnce && next === index + 1) {
    open.flags = [...open.flags.filter((f) => f !== 'unclosed'), 'continued'];
    const first = target.list.find((p) => p.start === target.textStart);
    if (first) first.flags = [...first.flags, 'continuation'];
    return;
  }
  if (target.strayClose === undefined) return;
  open.flags = [...open.flags.filter((f) => f !== 'unclosed'), 'continued'];
  target.list = target.list.filter((p) => !(p.flags.includes('repaired') && p.start === target.textStart));
  target.list.unshift({ start: target.textStart, end: target.strayClose, flags: ['continuation'] });
  for (let i = index + 1; i < next; i++) {
    const { textStart, textEnd } = all[i]!;
    if (textStart < textEnd)
      all[i]!.list.push({ start: textStart, end: textEnd, flags: ['continuation', 'continued'] });
  }
}

function withDepth(pairs: readonly Pair[], offset: number, paragraph: number): QuotedSpan[] {
  const sorted = pairs.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const open: number[] = [];
  return sorted.map(({ start, end, flags }) => {
    while (open.length > 0 && open.at(-1)! <= start) open.pop();
    const depth = open.length;
    open.push(end);
    return { start: offset + start, end: offset + end, paragraph, depth, flags };
  });
}
