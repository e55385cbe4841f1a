import type { RawLine } from './rawLine.js';

const NARROWEST = 40;
const WIDEST = 200;
const LEAST_EVIDENCE = 4;

/** Columns from the margin to the end of a line. */
export function widthOf(line: RawLine): number {
  return line.column + line.end - line.start;
}

/**
 * The column at which the lines of a dump were wrapped, or 0 where they were not: the widest column that many lines come close to,
 * that hardly any line passes, and below which lines stand one right under the other as wrapped prose does.
 */
export function wrapWidth(text: string, lines: readonly RawLine[]): number {
  const counts = new Int32Array(WIDEST + 2);
  let long = 0;
  for (const line of lines) {
    const width = Math.min(WIDEST + 1, widthOf(line));
    counts[width]!++;
    if (width >= NARROWEST) long++;
  }
  let beyond = 0;
  let width = WIDEST + 1;
  for (; width >= NARROWEST; width--) {
    beyond += counts[width]!;
    if (beyond > 0.02 * long) break;
  }
  if (width > WIDEST || width < NARROWEST || long < LEAST_EVIDENCE) return 0;
  return isWrappedAt(text, lines, width) ? width : 0;
}

/** Of the lines with another right under them that would not have taken its first word, most do not end a sentence. */
function isWrappedAt(text: string, lines: readonly RawLine[], width: number): boolean {
  let full = 0;
  let open = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!;
    if (next.gap > 0 || !isFull(text, lines[i]!, next, width)) continue;
    full++;
    if (!/[.!?:]["”’»)]?$/.test(text.slice(Math.max(0, lines[i]!.end - 2), lines[i]!.end))) open++;
  }
  return full >= LEAST_EVIDENCE && open > 0.6 * full;
}

/** Whether the first word of `next` would not have fitted behind `line`. */
export function isFull(text: string, line: RawLine, next: RawLine, width: number): boolean {
  const room = width - widthOf(line) - 1;
  if (room <= 0) return true;
  if (room > 40) return false;
  for (let i = 0; i <= room; i++) {
    const at = next.start + i;
    if (at >= next.end || /\s/.test(text[at]!)) return false;
  }
  return true;
}
