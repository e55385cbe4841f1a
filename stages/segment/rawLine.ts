/** A line of a dump that is not blank, as it stands there. Offsets are UTF-16 code units into the text. */
export interface RawLine {
  /** First and last + 1 character of what the line says: white space and a bullet are outside. */
  readonly start: number;
  readonly end: number;
  /** Column at which the line's text (or its bullet) begins; a tab counts four. */
  readonly indent: number;
  /** Column of `start`. */
  readonly column: number;
  readonly bullet: boolean;
  /** Blank lines right before it. */
  readonly gap: number;
}

const BULLETS = '•*+·▪▫●○◦‣⁃■□-►▸▶»›➤→✓✔♦o#';

/** The lines of `text` that are not blank; one pass. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gap = 0;
  for (let from = 0; from <= text.length;) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const line = rawLine(text, from, to, gap);
    if (line) lines.push(line);
    gap = line ? 0 : gap + 1;
    from = to + 1;
  }
  return lines;
}

function rawLine(text: string, from: number, to: number, gap: number): RawLine | undefined {
  let start = from;
  let column = 0;
  let end = to;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) column += text.charCodeAt(start++) === 9 ? 4 : 1;
  if (start === end) return undefined;
  const indent = column;
  let bullet = false;
  while (start + 1 < end && isBlank(text.charCodeAt(start + 1)) && BULLETS.includes(text[start]!)) {
    bullet = true;
    start++;
    column++;
    while (start < end && isBlank(text.charCodeAt(start))) column += text.charCodeAt(start++) === 9 ? 4 : 1;
  }
  return { start, end, indent, column, bullet, gap };
}

/** White space of any kind, and characters that show nothing. */
export function isBlank(c: number): boolean {
  return (
    c === 32 ||
    (c >= 9 && c <= 13) ||
    c === 0xa0 ||
    c === 0xad ||
    c === 0x85 ||
    c === 0x1680 ||
    c === 0x3000 ||
    (c >= 0x2000 && c <= 0x200f) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x2060 ||
    c === 0xfeff ||
    c === 0
  );
}
