/** A Markdown link or image. Its text stands between `open` + 1 and `close`; what is no text goes on to `end`. */
export interface MarkdownLink {
  /** Place of the opening bracket. */
  readonly open: number;
  /** Place of the closing bracket. */
  readonly close: number;
  readonly end: number;
  readonly image: boolean;
  /** Whether the target is an address beyond doubt. */
  readonly sure: boolean;
}

const MOST_OPEN = 32;
const LONGEST_TEXT = 5000;
const LONGEST_TARGET = 4000;
const SURE = /^<?(?:[a-z][a-z0-9+.-]*:|\/|#|\.\.?\/|\?|www\.)/i;
const DEFINITION =
  /^ {0,3}\[([^\]\n]{1,60})\]:[ \t]*\n?[ \t]*\S.*(?:\n(?! {0,3}\[[^\]\n]{1,60}\]:)(?![ \t]*$).*){0,4}/gm;

/** All links of a text, inner ones before those around them. Linear: a target ends where the next may begin. */
export function linksOf(text: string): MarkdownLink[] {
  const known = new Set(definitionsOf(text).map(({ name }) => name));
  const links: MarkdownLink[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '[') {
      open.push(i);
      if (open.length > MOST_OPEN) open.shift();
    } else if (c === ']') {
      const from = open.pop();
      if (from === undefined || i - from > LONGEST_TEXT) continue;
      const target = targetAt(text, i + 1, known);
      if (!target) continue;
      links.push({ open: from, close: i, image: text[from - 1] === '!', ...target });
      i = target.end - 1;
    }
  }
  return links;
}

/** Lines that say where a numbered or named link goes ("[3]: https://…"), up to a blank line, for a renderer may have wrapped them. */
export function definitionsOf(text: string): { readonly name: string; readonly start: number; readonly end: number }[] {
  if (!text.includes(']:')) return [];
  return [...text.matchAll(DEFINITION)].map((match) => ({
    name: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const HEADING = /(?:^|\n[ \t]*\n)(?: {0,3}[*+-] +)?#{2,6} [^\n]+(?=\n[ \t]*(?:\n|$)|$)/g;

/** Headings of the second rank and below, blank lines around them ("## So"), as hardly any other kind of text has. */
export function headingsAmong(text: string): number {
  return text.includes('## ') ? (text.match(HEADING)?.length ?? 0) : 0;
}

type Target = Pick<MarkdownLink, 'end' | 'sure'>;

function targetAt(text: string, at: number, known: ReadonlySet<string>): Target | undefined {
  if (text[at] === '(') return addressAt(text, at + 1);
  if (text[at] !== '[') return undefined;
  const end = text.indexOf(']', at);
  return end > 0 && end - at <= 61 && known.has(text.slice(at + 1, end)) ? { end: end + 1, sure: true } : undefined;
}

/** The address that begins at `from`, a title behind it, up to the bracket that closes it. A renderer may have wrapped it. */
function addressAt(text: string, from: number): Target | undefined {
  const sure = SURE.test(text.slice(from, from + 40).trimStart());
  let depth = 0;
  const limit = Math.min(text.length, from + LONGEST_TARGET);
  for (let i = from; i < limit; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '(') depth++;
    else if (c === ')') {
      if (depth-- === 0)
        return sure || i === from || /[./]/.test(text.slice(from, i)) ? { end: i + 1, sure } : undefined;
    } else if (c === ']' && text[i + 1] === '(') return undefined;
    else if (c === '\n' && /^[ \t]*(?:\n|$)/.test(text.slice(i + 1, i + 80))) return undefined;
    else if ((c === ' ' || c === '\n') && text[i + 1] === '"') return titleAt(text, i + 2, sure);
    else if (c === ' ' && !sure) return undefined;
  }
  return undefined;
}

const LONGEST_TITLE = 1000;

function titleAt(text: string, from: number, sure: boolean): Target | undefined {
  const end = text.slice(from, from + LONGEST_TITLE).indexOf('")');
  return end < 0 ? undefined : { end: from + end + 2, sure };
}
