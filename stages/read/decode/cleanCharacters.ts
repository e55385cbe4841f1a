/**
 * Makes decoded text safe to work on without moving what stands in it: characters without width (soft hyphens, zero-width spaces, byte
 * order marks, NULs) are taken out and as many spaces put in before the next white space, so that every word still begins where it
 * began in the input. Line ends become `\n`, other control characters spaces, C1 controls the windows-1252 characters they were meant
 * to be. `keepLength` keeps the place of CRLF pairs too (for text that came as a string, whose offsets may be known to its owner).
 */
export function cleanCharacters(text: string, keepLength: boolean): string {
  const lined = text.includes('\r') ? text.replace(/\r\n/g, keepLength ? ' \n' : '\n').replace(/\r/g, '\n') : text;
  return DIRT.test(lined) ? scrubbed(lined) : lined;
}

const DIRT = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2028\u2029\u2060\uFEFF]/; // eslint-disable-line no-control-regex

/** What windows-1252 has at 0x80 to 0x9F; undefined bytes are spaces. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function scrubbed(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let owed = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInvisible(code)) {
      parts.push(text.slice(from, i));
      from = i + 1;
      owed++;
    } else {
      const other = replacement(code);
      const isSpace = code <= 32 || code === 0xa0;
      if (other !== undefined || (owed > 0 && isSpace)) {
        parts.push(text.slice(from, i));
        if (owed > 0 && isSpace) {
          parts.push(' '.repeat(owed));
          owed = 0;
        }
        parts.push(other ?? (text[i] as string));
        from = i + 1;
      }
    }
  }
  parts.push(text.slice(from), ' '.repeat(owed));
  return parts.join('');
}

function isInvisible(code: number): boolean {
  return code === 0 || code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

function replacement(code: number): string | undefined {
  if (code === 9 || code === 10) return undefined;
  if (code === 12 || code === 11 || code === 0x2028 || code === 0x2029) return '\n';
  if (code < 32 || code === 127) return ' ';
  if (code === 0x85) return '…';
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] as string;
  return undefined;
}
