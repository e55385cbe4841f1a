import { laidBlocks, type LaidBlock, type Mark, type Paragraph, type ReadRecord } from '../../records/index.js';
import { logicalLines } from '../logicalLines.js';
import { wordKey } from './wordKey.js';

/** A line of a page as the rankers see it: a block of HTML, a logical line of a dump. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly inBody: boolean;
  readonly bullet: boolean;
  readonly indent: number;
  readonly block?: LaidBlock;
}

/** A page with the article's place in it. */
export interface PageView {
  readonly record: ReadRecord;
  readonly text: string;
  readonly kind: 'html' | 'dump';
  readonly lines: readonly PageLine[];
  /** The line of the first paragraph of some length; the number of lines where there is no article. */
  readonly first: number;
  /** The line of the last paragraph; -1 where there is no article. */
  readonly last: number;
  /** Words of four letters or more in the article's first paragraphs. */
  readonly bodyWords: ReadonlySet<string>;
  readonly marks: readonly Mark[];
  /** How often a line's words stand on the page as a line. */
  readonly repeats: ReadonlyMap<string, number>;
}

const LONG = 60;

/** Looks at a page with its article found. Linear in the page. */
export function pageView(record: ReadRecord, paragraphs: readonly Paragraph[]): PageView {
  const { text } = record;
  const lines = record.blocks ? blockLines(record, paragraphs) : dumpLines(text, paragraphs);
  const anchor = paragraphs.find((p) => p.role === 'paragraph' && p.end - p.start >= LONG) ?? paragraphs[0];
  const end = paragraphs.at(-1);
  const first = anchor ? lines.findIndex((line) => line.start >= anchor.start) : -1;
  const repeats = new Map<string, number>();
  for (const line of lines) {
    if (line.text.length > 200) continue;
    const key = wordKey(line.text);
    repeats.set(key, (repeats.get(key) ?? 0) + 1);
  }
  const lead = paragraphs.slice(0, 8).map((p) => p.text.slice(0, 1000));
  return {
    record,
    text,
    kind: record.blocks ? 'html' : 'dump',
    lines,
    first: first < 0 ? lines.length : first,
    last: end ? lines.findLastIndex((line) => line.start < end.end) : -1,
    bodyWords: new Set(lead.flatMap((part) => wordKey(part).split(' ')).filter((word) => word.length > 3)),
    marks: record.marks ?? [],
    repeats,
  };
}

function blockLines(record: ReadRecord, paragraphs: readonly Paragraph[]): PageLine[] {
  const inside = bodyTest(paragraphs);
  return laidBlocks(record).map((block) => {
    const { start, end, path } = block;
    const text = record.text.slice(start, end);
    return { start, end, text, inBody: inside(start), bullet: path.includes('li'), indent: 0, block };
  });
}

function dumpLines(text: string, paragraphs: readonly Paragraph[]): PageLine[] {
  const inside = bodyTest(paragraphs);
  return logicalLines(text).lines.map(({ start, end, bullet, indent }) => {
    return { start, end, text: text.slice(start, end), inBody: inside(start), bullet, indent };
  });
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
