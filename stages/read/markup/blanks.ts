/** A text and what becomes of its characters: 0 stays, `OUT` becomes a space unless it is a line end, `JOIN` (a line end) a space. */
export interface Blanks {
  readonly text: string;
  readonly marks: Uint8Array;
}

const OUT = 1;
const JOIN = 2;

/** A text of which nothing is blanked yet. */
export function blanksOf(text: string): Blanks {
  return { text, marks: new Uint8Array(text.length) };
}

/** Blanks the characters from `start` to `end`; line ends among them stay. */
export function blankOut({ marks }: Blanks, start: number, end: number): void {
  marks.fill(OUT, start, end);
}

/** Makes a space of the line end at `at`. */
export function joinAt({ marks }: Blanks, at: number): void {
  marks[at] = JOIN;
}

/** Whether the character at `at` has been blanked. */
export function isOut({ marks }: Blanks, at: number): boolean {
  return marks[at] === OUT;
}

/** The text with spaces for all that is blanked: as long as before, every other character where it was. */
export function blanked({ text, marks }: Blanks): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (marks[i] === 0 || (marks[i] === OUT && text[i] === '\n')) continue;
    let to = i + 1;
    while (to < text.length && (marks[to] === JOIN || (marks[to] === OUT && text[to] !== '\n'))) to++;
    parts.push(text.slice(from, i), ' '.repeat(to - i));
    from = to;
    i = to - 1;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
