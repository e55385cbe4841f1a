import { blankOut, isOut, joinAt, type Blanks } from './blanks.js';
import { definitionsOf, type MarkdownLink } from './markdownLinks.js';

const RULE = /^[ \t>]*(?:={2,}|-{2,}|(?:[*][ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|[|:-][-|: \t]*)$/;
const PREFIX = /^(?:[ \t]|[>|]|#{1,6}(?=[ \t]|$)|[*+-](?=[ \t]))*/;
const ITEM = /^[ \t>]*(?:[*+-]|\d{1,3}[.)])[ \t]/;
const BLOCK = /^[ \t]*(?:[>|]|#{1,6}[ \t]|\[[^\]]{1,60}\]:)/;
const MARKS = /\\[!-/:-@[-`{-~]|[*]{1,3}|_{1,3}|~~|`+|<(?=[a-z]{2,9}:)|[|](?=\s*$)|(?<= )#{1,6}(?=\s*$)/g;

/** Blanks the marks of Markdown: those of links and images first, then line by line; a line that goes on in the next is joined with it. */
export function blankMarkdown(blanks: Blanks, links: readonly MarkdownLink[]): void {
  const { text } = blanks;
  for (const { open, close, end, image } of links) {
    blankOut(blanks, image ? open - 1 : open, image ? end : open + 1);
    blankOut(blanks, close, end);
  }
  for (const { start, end } of definitionsOf(text)) blankOut(blanks, start, end);
  let before: Line | undefined;
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = lineAt(blanks, start, end);
    if (before && goesOn(text, before, line)) joinAt(blanks, before.end);
    before = line;
    start = end + 1;
  }
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Whether it says anything. */
  readonly full: boolean;
}

function lineAt(blanks: Blanks, start: number, end: number): Line {
  const said = blanks.text.slice(start, end);
  if (RULE.test(said)) {
    blankOut(blanks, start, end);
    return { start, end, full: false };
  }
  const prefix = PREFIX.exec(said)![0];
  for (let i = 0; i < prefix.length; i++) if (/[#>|]/.test(prefix[i]!)) blankOut(blanks, start + i, start + i + 1);
  for (const match of said.matchAll(MARKS)) {
    const at = start + match.index;
    const size = match[0][0] === '\\' ? 1 : match[0].length;
    if (!isOut(blanks, at) && isMark(said, match.index, match[0])) blankOut(blanks, at, at + size);
  }
  return { start, end, full: said.trim() !== '' };
}

/** Whether a run of signs is markup where it stands: a star alone is a bullet, an underscore inside a word part of the word. */
function isMark(said: string, at: number, signs: string): boolean {
  const before = said[at - 1] ?? ' ';
  const after = said[at + signs.length] ?? ' ';
  if (signs[0] === '*') return before.trim() !== '' || after.trim() !== '';
  if (signs[0] !== '_') return true;
  return /[\p{L}\p{N}_]/u.test(before) !== /[\p{L}\p{N}_]/u.test(after) || (before === '*' && after === '*');
}

/** Whether a line is the rest of the one before: nothing in Markdown but a blank line, a mark or two spaces ends a paragraph. */
function goesOn(text: string, before: Line, line: Line): boolean {
  if (!before.full || !line.full || text.slice(before.end - 2, before.end) === '  ') return false;
  const next = text.slice(line.start, Math.min(line.end, line.start + 100));
  if (ITEM.test(next) || BLOCK.test(next)) return false;
  return !/^[ \t>]*(?:#{1,6}[ \t]|\||\[[^\]]{1,60}\]:)/.test(text.slice(before.start, before.start + 100));
}
