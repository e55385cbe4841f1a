import { isLong, piecesOf } from './longLine.js';
import { isBlank, rawLines, type RawLine } from './rawLine.js';
import { isFull, widthOf, wrapWidth } from './wrapWidth.js';

/** A line as its author meant it, put together from one or more lines of the dump. `text.slice(start, end)` is its text. */
export interface LogicalLine {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly column: number;
  readonly bullet: boolean;
  /** Blank lines right before it. */
  readonly gap: number;
  /** How many lines of the dump it covers. */
  readonly lines: number;
  /** Whether it is the next sentence of the line before, cut from it because the dump has no line ends there. */
  readonly goesOn?: true;
}

/** How a dump was rendered. */
export interface Rendering {
  /** Column at which lines were wrapped, 0 = they were not. */
  readonly wrap: number;
  /** Share of lines with a blank line before them. */
  readonly spaced: number;
  /** Share of indented lines. */
  readonly indented: number;
  /** Share of lines with a bullet. */
  readonly bulleted: number;
}

/** Takes a dump apart into logical lines: wrapped lines and sentences cut by inline links are joined again. Linear in the text. */
export function logicalLines(text: string): { readonly lines: LogicalLine[]; readonly rendering: Rendering } {
  const raw = rawLines(text);
  const wrap = wrapWidth(text, raw);
  const lines: LogicalLine[] = [];
  for (let i = 0; i < raw.length;) {
    let last = i;
    while (last + 1 < raw.length && continues(text, raw, i, last, wrap)) last++;
    const { start, indent, column, bullet, gap } = raw[i]!;
    const line = { start, end: raw[last]!.end, indent, column, bullet, gap, lines: last - i + 1 };
    for (const part of last === i && isLong(text, line) ? sentences(text, line) : [line]) lines.push(part);
    i = last + 1;
  }
  const share = (test: (line: RawLine) => boolean): number => raw.filter(test).length / (raw.length || 1);
  return {
    lines,
    rendering: {
      wrap,
      spaced: share((line) => line.gap > 0),
      indented: share((line) => line.indent > 0),
      bulleted: share((line) => line.bullet),
    },
  };
}

function sentences(text: string, line: LogicalLine): LogicalLine[] {
  return piecesOf(text, line.start, line.end).map(({ start, end, seam }, i) => {
    const gap = i === 0 ? line.gap : 0;
    return Object.assign({}, line, { start, end, gap }, seam ? {} : { goesOn: true as const });
  });
}

const LONGEST = 400;

/** Whether line `last + 1` carries on the logical line that begins with line `first`. */
function continues(text: string, raw: readonly RawLine[], first: number, last: number, wrap: number): boolean {
  const line = raw[last]!;
  const next = raw[last + 1]!;
  if (next.gap > 0 || last - first >= LONGEST) return false;
  if (wrap > 0) {
    if (next.bullet || Math.abs(next.indent - line.column) > 8) return false;
    return isFull(text, line, next, wrap) || widthOf(line) > wrap;
  }
  return isCut(text, raw, first, last);
}

const CONTINUES = /^(?:[\p{Ll}]|[,.;:!?)\]”’%](?!\S{30})|['’]s\b|["”’»]\s*(?:$|[\p{Ll},.;]))/u;
const OPEN_END = /(?:[,([“‘$£€@–—]|[\p{Ll}\p{N}]["”’)]?)$/u;
const FUNCTION_END =
  /(?:^|\s)(?:the|a|an|of|in|on|at|by|to|for|from|with|and|or|but|as|than|that|which|who|is|are|was|were|be|been|has|have|had|said|says|told|his|her|its|their|our|my|your|this|these|into|about|after|before|between|against|like|via|per|de|la|le|el|di|du|des|les|der|die|das|und|et|e|y|o|da|do|em|en|que|von|mit|zu|il|un|una|une)$/iu;

/** Whether an inline element, not the end of a block, stands between line `last` and the next. */
function isCut(text: string, raw: readonly RawLine[], first: number, last: number): boolean {
  const next = raw[last + 1]!;
  if (next.bullet || raw[first]!.indent !== next.indent) return false;
  const before = text.slice(Math.max(raw[first]!.start, raw[last]!.end - 60), raw[last]!.end);
  const head = text.slice(next.start, Math.min(next.end, next.start + 40));
  const size = raw[last]!.end - raw[first]!.start;
  const prose = size >= 40 || wordsUpTo(text, raw[first]!.start, raw[last]!.end) >= 6;
  if (/^[,.;:!?)\]]/.test(head)) return size >= 3;
  if (CONTINUES.test(head)) return prose && OPEN_END.test(before);
  if (!OPEN_END.test(before)) return false;
  if (FUNCTION_END.test(before)) return prose;
  const after = raw[last + 2];
  if (!prose || !after || after.gap > 0 || after.bullet) return false;
  const tail = text.slice(after.start, Math.min(after.end, after.start + 40));
  return next.end - next.start < 100 && CONTINUES.test(tail) && after.end - after.start >= 2;
}

/** Number of words between two offsets; stops counting at ten. */
function wordsUpTo(text: string, start: number, end: number): number {
  let words = 0;
  let inside = false;
  for (let i = start; i < end && words < 10; i++) {
    const blank = isBlank(text.charCodeAt(i));
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}
