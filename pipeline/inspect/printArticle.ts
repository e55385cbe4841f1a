import type { Paragraph, Span } from '../../stages/records/index.js';
import { quoteLines, type AnyQuote } from './quoteLine.js';
import type { AnyRecord } from './readRecords.js';
import { clip, oneLine, type Style } from './style.js';

/** A stretch to be marked in a paragraph. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'quote' | 'cue' | 'source';
  readonly id: string;
}

/** An article for people: its head, its paragraphs with what was said marked in them, each quote's speaker and evidence below. */
export function printArticle(record: AnyRecord, style: Style): string {
  const quotes: readonly AnyQuote[] = record.attributions ?? record.quotes ?? [];
  const marks = quotes.flatMap(marksOf);
  const shown = new Set<AnyQuote>();
  const body: string[] = [];
  for (const paragraph of record.paragraphs ?? []) {
    body.push('', markedText(paragraph, marks, style));
    for (const quote of quotes) {
      if (shown.has(quote) || !startsIn(quote, paragraph)) continue;
      shown.add(quote);
      for (const line of quoteLines(quote, style)) body.push(`    ${line}`);
    }
  }
  const text = record.paragraphs ? body : ['', clip(record.text ?? '', 4000)];
  return [...head(record, style), ...text, ...entityLines(record, quotes.length > 0, style)].join('\n');
}

function head({ id, source, title, dek, byline, published, language, issues }: AnyRecord, style: Style): string[] {
  const facts = [byline?.text, published?.iso, language, source.url ?? source.path].filter(
    (fact) => fact !== undefined,
  );
  return [
    style.dim(id),
    ...(title ? [style.bold(oneLine(title.text))] : []),
    ...(dek ? [oneLine(dek.text)] : []),
    style.dim(facts.map(oneLine).join(' · ')),
    ...(issues ?? []).map(({ code, message }) => style.warn(`${code}: ${message}`)),
  ];
}

/** Entities are listed where there are no quotes to show them by. */
function entityLines({ entities }: AnyRecord, hasQuotes: boolean, style: Style): string[] {
  if (!entities || hasQuotes) return [];
  const lines = entities.map(({ id, name, type, role, gender, mentions }) => {
    const facts = [type, role, gender, `${mentions.length} mentions`].filter(Boolean).join(', ');
    return `${style.bold(id)}  ${style.name(name)}  ${style.dim(facts)}`;
  });
  return ['', ...lines];
}

function startsIn({ content }: AnyQuote, { start, end }: Paragraph): boolean {
  const first = content[0];
  return first !== undefined && first.start >= start && first.start < end;
}

function marksOf({ id, content, cue, source }: AnyQuote): Mark[] {
  const mark = (kind: Mark['kind'], { start, end }: Span): Mark => ({ start, end, kind, id });
  return [
    ...content.map((span) => mark('quote', span)),
    ...(cue ? [mark('cue', cue)] : []),
    ...(source ? [mark('source', source)] : []),
  ];
}

/** The paragraph with its marks: in colour where there is colour, else quotes in ⟦q1: …⟧. */
function markedText(paragraph: Paragraph, marks: readonly Mark[], style: Style): string {
  const inside = marks.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(paragraph.start, start));
    cuts.add(Math.min(paragraph.end, end));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  const pieces = places.slice(0, -1).map((from, n) => {
    const to = places[n + 1]!;
    const text = paragraph.text.slice(from - paragraph.start, to - paragraph.start).replace(/\s+/g, ' ');
    const over = inside.filter(({ start, end }) => start <= from && end >= to);
    return style.isColoured ? coloured(text, over, style) : bracketed(text, over, from, to);
  });
  const line = pieces.join('');
  return paragraph.role === 'subhead' ? style.bold(line) : line;
}

function coloured(text: string, over: readonly Mark[], style: Style): string {
  if (over.some(({ kind }) => kind === 'source')) return style.name(text);
  if (over.some(({ kind }) => kind === 'cue')) return style.cue(text);
  return over.length > 0 ? style.quote(text) : text;
}

function bracketed(text: string, over: readonly Mark[], from: number, to: number): string {
  const quotes = over.filter(({ kind }) => kind === 'quote');
  const open = quotes.filter(({ start }) => start === from).map(({ id }) => `⟦${id}: `);
  const close = quotes.filter(({ end }) => end === to).map(() => '⟧');
  return `${open.join('')}${text}${close.join('')}`;
}
