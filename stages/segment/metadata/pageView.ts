import type { Lexicons } from '../../lexicon/index.js';
import type { Element, Mark, Paragraph, ReadRecord } from '../../records/index.js';
import { logicalLines } from '../logicalLines.js';
import { PageLine } from './pageLine.js';
import { wordKey } from './wordKey.js';

/** A page with the article's place in it. */
export interface PageView {
  readonly record: ReadRecord;
  readonly text: string;
  readonly kind: 'html' | 'dump';
  readonly lines: readonly PageLine[];
  /** The line with which the article begins, see `articleStart`. */
  readonly first: number;
  /** The line of the last paragraph; -1 where there is no article. */
  readonly last: number;
  /** Words of four letters or more in the article's first paragraphs. */
  readonly bodyWords: ReadonlySet<string>;
  readonly marks: readonly Mark[];
  readonly lexicons: Lexicons;
  /** How often a line's words stand on the page as a line. */
  readonly repeats: ReadonlyMap<string, number>;
}

const LONG = 60;
/** So many lines that are not body part one run of body lines from the next. */
const GAP = 6;

/**
 * The line with which the article begins: the first of some length in the first run of body lines with a tenth as many characters as the
 * longest. What comes before may be a ticker or teasers taken for body. The number of lines where there is no body.
 */
function articleStart(lines: readonly PageLine[]): number {
  const runs: { start: number; size: number; last: number }[] = [];
  for (const [i, line] of lines.entries()) {
    if (!line.inBody) continue;
    const run = runs.at(-1);
    if (!run || i - run.last > GAP + 1) runs.push({ start: i, size: line.text.length, last: i });
    else {
      run.size += line.text.length;
      run.last = i;
    }
  }
  const most = Math.max(0, ...runs.map((run) => run.size));
  const run = runs.find(({ size }) => size >= most / 10);
  if (!run) return lines.length;
  for (let i = run.start; i <= run.last; i++) if (lines[i]!.inBody && lines[i]!.text.length >= LONG) return i;
  return run.start;
}

/** Looks at a page with its article found. Linear in the page. */
export function pageView(record: ReadRecord, paragraphs: readonly Paragraph[], lexicons: Lexicons): PageView {
  const { text } = record;
  const lines = record.blocks ? blockLines(record, paragraphs) : dumpLines(text, paragraphs);
  const end = paragraphs.at(-1);
  const first = articleStart(lines);
  const repeats = new Map<string, number>();
  for (const { key } of lines) if (key !== '') repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const lead = paragraphs.slice(0, 8).map((p) => p.text.slice(0, 1000));
  return {
    record,
    text,
    kind: record.blocks ? 'html' : 'dump',
    lines,
    first,
    last: end ? lines.findLastIndex((line) => line.start < end.end) : -1,
    bodyWords: new Set(lead.flatMap((part) => wordKey(part).split(' ')).filter((word) => word.length > 3)),
    marks: record.marks ?? [],
    lexicons,
    repeats,
  };
}

function blockLines(record: ReadRecord, paragraphs: readonly Paragraph[]): PageLine[] {
  const inside = bodyTest(paragraphs);
  const { text, blocks = [], elements = [] } = record;
  return blocks.map((block) => {
    const { start, end, element } = block;
    return new PageLine(text.slice(start, end), start, end, inside(start), inList(elements, element), block, elements);
  });
}

/** Whether a list item is among the innermost elements. */
function inList(elements: readonly Element[], element: number): boolean {
  for (let at = element, i = 0; at >= 0 && i < 6; at = elements[at]![0], i++)
    if (elements[at]![2] === 'li') return true;
  return false;
}

function dumpLines(text: string, paragraphs: readonly Paragraph[]): PageLine[] {
  const inside = bodyTest(paragraphs);
  return logicalLines(text).lines.map(
    ({ start, end, bullet }) => new PageLine(text.slice(start, end), start, end, inside(start), bullet),
  );
}

/** Whether a position stands in a paragraph; positions must come in order. */
function bodyTest(paragraphs: readonly Paragraph[]): (at: number) => boolean {
  let i = 0;
  return (at) => {
    while (i < paragraphs.length && (paragraphs[i] as Paragraph).end <= at) i++;
    const paragraph = paragraphs[i];
    return paragraph !== undefined && paragraph.start <= at;
  };
}

/** Where the article's first line begins; the end of the page where there is none. */
export function bodyStart(view: PageView): number {
  return view.lines[view.first]?.start ?? view.text.length;
}

/** The line a position stands in, -1 if none. */
export function lineAt(view: PageView, at: number): number {
  return view.lines.findIndex((line) => line.start <= at && at < line.end);
}

/** The last line that begins at or before a position, looked for from line `from` on: quick where positions come in order. */
export function lineUpTo({ lines }: PageView, at: number, from: number): number {
  let line = from;
  while (line + 1 < lines.length && lines[line + 1]!.start <= at) line++;
  while (line > 0 && lines[line]!.start > at) line--;
  return line;
}
