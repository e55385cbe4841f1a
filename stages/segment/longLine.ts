import { isBlank } from './rawLine.js';

/** A piece of a line. `seam` says that a block of the page begins with it; without, it may be the next sentence of the same. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly seam: boolean;
}

/** A line that says more than this is a page, or much of one, without its line ends. */
const LONG_LINE = 1500;

/** Where a sentence ends and the next is glued to it, at wide gaps, after sentences. */
const CUT =
  /(?<=(?:\p{Ll}{3}|\d{2})[.!?…]["”’)]{0,2})(?=["“‘]?\p{Lu})|[^\S\n]{2,}(?=["“‘(]?[\p{Lu}\p{N}])|(?<=[\p{L}\p{N}]{2}[.!?…]["”’)]{0,2})[^\S\n](?=["“‘(]?[\p{Lu}\p{N}])/gu;
/** Where words are glued together, too: menus have no sentences. */
const GLUED = new RegExp(`${CUT.source}|(?<=\\p{Ll})(?=\\p{Lu}\\p{L})`, 'gu');
/** In text with spaces between all its words, "iPhone" and the like come far less often. */
const CHARACTERS_A_GLUED_WORD = 150;

/** Whether a line says so much that it is not one paragraph. */
export function isLong(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return end - start > LONG_LINE && text.slice(start, end).replace(/\s{2,}/g, ' ').length > LONG_LINE;
}

/** The sentences of a long line: parted where one ends, where a word is glued to another, at wide gaps. Linear. */
export function piecesOf(text: string, start: number, end: number): Piece[] {
  const said = text.slice(start, end);
  const glued = (said.match(/\p{Ll}{2}\p{Lu}\p{Ll}/gu)?.length ?? 0) * CHARACTERS_A_GLUED_WORD > said.length;
  const pieces: Piece[] = [];
  let from = 0;
  let seam = true;
  const put = (to: number): void => {
    let last = to;
    while (last > from && isBlank(said.charCodeAt(last - 1))) last--;
    while (from < last && isBlank(said.charCodeAt(from))) from++;
    if (last > from) pieces.push({ start: start + from, end: start + last, seam });
  };
  for (const match of said.matchAll(glued ? GLUED : CUT)) {
    const at = match.index;
    put(at);
    from = at + match[0].length;
    seam = match[0].length !== 1 && !/\p{L}/u.test(said[at - 1]!);
  }
  put(said.length);
  return pieces;
}
