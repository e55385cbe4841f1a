import type { QuotedSpan } from '../marks/quotedSpans.js';
import { spanOf, type Paragraph, type Quote, type QuoteKind, type Span } from '../records/index.js';

/** Offsets into the document's text, half-open. */
export type Range = readonly [start: number, end: number];

/** An attribution as a finder sees it; `content` is in text order, each range within one paragraph. */
export interface Found {
  readonly content: readonly Range[];
  readonly cue: Range | null;
  readonly source: Range | null;
  /** Probability in [0, 1]. */
  readonly score: number;
}

/**
 * The quotes of a record: spans with their texts, kinds and marks, in text order. `marks` are the quoted spans that are speech.
 * Every one is explained once, by the shortest content that holds it; what reports somebody else's quotation has the flag `reported`.
 */
export function quotesOf(
  found: readonly Found[],
  paragraphs: readonly Paragraph[],
  marks: readonly QuotedSpan[],
): Quote[] {
  const spanAt = spanReader(paragraphs);
  const sorted = found
    .filter((f) => f.content.length > 0)
    .toSorted((a, b) => a.content[0]![0] - b.content[0]![0] || b.content.at(-1)![1] - a.content.at(-1)![1]);
  const held = sorted.map((f) => marksOf(f.content, marks));
  const owners = ownersOf(sorted, held);
  return sorted.map((f, n) => {
    const inside = held[n]!.filter((m) => owners.get(m) === n);
    const reports = inside.length === 0 && held[n]!.length > 0;
    const flags: string[] = reports ? ['reported'] : [...new Set(inside.flatMap((m) => m.flags))].toSorted();
    const quote: Quote = {
      id: `q${n + 1}`,
      kind: kindOf(f.content, inside),
      content: f.content.map(spanAt),
      quoted: inside.map((m) => spanAt([m.start, m.end])),
      cue: f.cue && spanAt(f.cue),
      source: f.source && spanAt(f.source),
      score: Math.round(f.score * 10000) / 10000,
    };
    if (flags.length > 0) quote.flags = flags;
    return quote;
  });
}

/** Index of the quote each mark belongs to: the one of least content, the likelier of two. */
function ownersOf(found: readonly Found[], held: readonly (readonly QuotedSpan[])[]): ReadonlyMap<QuotedSpan, number> {
  const owners = new Map<QuotedSpan, number>();
  const size = (n: number): number => found[n]!.content.reduce((sum, [a, b]) => sum + b - a, 0);
  held.forEach((list, n) => {
    for (const m of list) {
      const rival = owners.get(m);
      const less = rival === undefined ? -1 : size(n) - size(rival) || found[rival]!.score - found[n]!.score;
      if (less < 0) owners.set(m, n);
    }
  });
  return owners;
}

function kindOf(content: readonly Range[], inside: readonly QuotedSpan[]): QuoteKind {
  if (inside.length === 0) return 'indirect';
  return inside[0]!.start <= content[0]![0] ? 'direct' : 'mixed';
}

/** The outermost quoted spans that lie wholly inside a part of the content. */
function marksOf(content: readonly Range[], marks: readonly QuotedSpan[]): QuotedSpan[] {
  const inside: QuotedSpan[] = [];
  for (const [start, end] of content) {
    for (let i = firstEndingAfter(marks, start); i < marks.length && marks[i]!.start < end; i++) {
      const m = marks[i]!;
      if (m.start >= start && m.end <= end && inside.at(-1) !== m) inside.push(m);
    }
  }
  return inside;
}

function firstEndingAfter(marks: readonly QuotedSpan[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads a range out of the paragraph it stands in. */
function spanReader(paragraphs: readonly Paragraph[]): (range: Range) => Span {
  return ([start, end]) => {
    let low = 0;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (paragraphs[middle]!.start <= start) low = middle;
      else high = middle - 1;
    }
    const p = paragraphs[low]!;
    return { start, end, text: spanOf(p.text, start - p.start, end - p.start).text };
  };
}
