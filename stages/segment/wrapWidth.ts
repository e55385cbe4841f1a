import type { RawLine } from './rawLine.js';

const NARROWEST = 40;
const WIDEST = 200;
const LEAST_EVIDENCE = 4;

/** Columns from the margin to the end of a line. */
export function widthOf(line: RawLine): number {
  return line.column + line.end - line.start;
}

/**
 * The column at which the lines of a dump were wrapped, or 0 where they were not. Sentences that go on in the next line say it best;
 * where there are too few of them, how far lines reach does.
 */
export function wrapWidth(text: string, lines: readonly RawLine[]): number {
  const { width, pairs, agree } = widthOfSentences(text, lines);
  if (pairs >= 6 && agree >= 0.7 * pairs && width >= NARROWEST && shareBeyond(lines, width) < 0.25) return width;
  return widthOfReach(text, lines);
}

/**
 * The width that explains most line ends inside sentences: wide enough for the line, too narrow for the next line's first word as well.
 * Of widths that explain as many, the narrowest.
 */
function widthOfSentences(
  text: string,
  lines: readonly RawLine[],
): { readonly width: number; readonly pairs: number; readonly agree: number } {
  const steps = new Int32Array(WIDEST + 2);
  let pairs = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!;
    const own = widthOf(lines[i]!);
    if (next.gap > 0 || next.bullet || own < NARROWEST || own > WIDEST) continue;
    if (endsSentence(text, lines[i]!) || !/\p{Ll}/u.test(text[next.start]!)) continue;
    pairs++;
    steps[own]!++;
    steps[Math.min(WIDEST + 1, own + 1 + firstWord(text, next))]!--;
  }
  let agree = 0;
  let width = 0;
  for (let w = 0, sum = 0; w <= WIDEST; w++) {
    sum += steps[w]!;
    if (sum > agree) [agree, width] = [sum, w];
  }
  return { width, pairs, agree };
}

/** Length of a line's first word. */
function firstWord(text: string, { start, end }: RawLine): number {
  const limit = Math.min(end, start + WIDEST);
  let at = start;
  while (at < limit && !/\s/.test(text[at]!)) at++;
  return at - start;
}

function shareBeyond(lines: readonly RawLine[], width: number): number {
  const long = lines.filter((line) => widthOf(line) >= NARROWEST);
  return long.filter((line) => widthOf(line) > width + 1).length / (long.length || 1);
}

/**
 * The widest column that many lines come close to, that hardly any line passes, and below which lines stand one right under the other
 * as wrapped prose does.
 */
function widthOfReach(text: string, lines: readonly RawLine[]): number {
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
    if (!endsSentence(text, lines[i]!)) open++;
  }
  return full >= LEAST_EVIDENCE && open > 0.6 * full;
}

function endsSentence(text: string, { end }: RawLine): boolean {
  return /[.!?:]["”’»)]?$/.test(text.slice(Math.max(0, end - 2), end));
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
