/** A quotation mark as it stands in a paragraph, with what its neighbours say about its direction. Offsets are into the paragraph. */
export interface MarkEvent {
  readonly at: number;
  readonly size: 1 | 2;
  readonly family: 'double' | 'single' | 'guillemet';
  readonly direction: Direction;
  /** The sign itself says which way it faces (curly, low), whatever its neighbours say. */
  readonly shaped: 'open' | 'close' | 'none';
}
export type Direction = 'open' | 'close' | 'either';

const DOUBLE = '"“”„‟＂″';
const SINGLE = "'‘’‚‛`";
const CANDIDATE = /["“”„‟＂″'‘’‚‛`«»‹›]/g;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /[\s\u200b\ufeff]/;
const BEFORE_OPEN = /[\s\u200b\ufeff([{—–―/>=“‘„«"'-]/;
const AFTER_CLOSE = /[\s\u200b\ufeff.,;:?!)\]}—–―…/<”’»"'-]/;
const ELISION =
  /^(?:\d0s?|\d\ds|\d\d|em|tis|twas|til|till|cause|bout|n|round|cos|coz|cuz|cept|nuff|nother|s|re|ve|ll|d|m|t)(?![\p{L}\p{N}])/iu;
const FEET = /\d\s?['′’]\s?\d{1,2}$/;

/** All marks of a paragraph in order; apostrophes, primes of measures and bullets are left out. One pass, linear. */
export function markEvents(text: string): MarkEvent[] {
  const out: MarkEvent[] = [];
  CANDIDATE.lastIndex = 0;
  for (let m = CANDIDATE.exec(text); m; m = CANDIDATE.exec(text)) {
    const event = describe(text, m.index);
    if (!event) continue;
    out.push(event);
    CANDIDATE.lastIndex = event.at + event.size;
  }
  return out;
}

function describe(text: string, at: number): MarkEvent | undefined {
  const sign = text[at]!;
  if (sign === '«' || sign === '»') return { at, size: 1, family: 'guillemet', direction: 'either', shaped: 'none' };
  if (sign === '‹' || sign === '›') return undefined;
  const doubled = SINGLE.includes(sign) && text[at + 1] === sign && text[at + 2] !== sign && text[at - 1] !== sign;
  if (DOUBLE.includes(sign) || doubled) return doubleMark(text, at, doubled ? 2 : 1, sign);
  return singleMark(text, at, sign);
}

function doubleMark(text: string, at: number, size: 1 | 2, sign: string): MarkEvent | undefined {
  const before = text[at - 1];
  const after = text[at + size];
  if (size === 1 && before !== undefined && /\d/.test(before) && FEET.test(text.slice(Math.max(0, at - 8), at)))
    return undefined;
  const shaped = /[“„‟`‘]/.test(sign) ? 'open' : /[”’]/.test(sign) ? 'close' : 'none';
  return { at, size, family: 'double', direction: direction(before, after), shaped };
}

/** What the neighbours say: an opener stands before a word and after a gap, a closer the other way round. */
function direction(before: string | undefined, after: string | undefined): Direction {
  const opens = (before === undefined || BEFORE_OPEN.test(before)) && after !== undefined && !SPACE.test(after);
  const closes = before !== undefined && !SPACE.test(before) && (after === undefined || AFTER_CLOSE.test(after));
  if (opens === closes) return before === ':' && after !== undefined && WORD.test(after) ? 'open' : 'either';
  return opens ? 'open' : 'close';
}

function singleMark(text: string, at: number, sign: string): MarkEvent | undefined {
  const before = text[at - 1];
  const after = text[at + 1];
  const wordBefore = before !== undefined && WORD.test(before);
  const wordAfter = after !== undefined && WORD.test(after);
  if (wordBefore && wordAfter) return undefined;
  const shaped = /[‘‚‛`]/.test(sign) ? 'open' : sign === '’' ? 'close' : 'none';
  const gapBefore = before === undefined || BEFORE_OPEN.test(before);
  if (gapBefore && after !== undefined && !AFTER_CLOSE.test(after)) {
    if (sign === '’' || sign === '`') return undefined;
    if (shaped === 'none' && ELISION.test(text.slice(at + 1, at + 9))) return undefined;
    return { at, size: 1, family: 'single', direction: 'open', shaped };
  }
  if (before === undefined || SPACE.test(before) || wordAfter) return undefined;
  return { at, size: 1, family: 'single', direction: 'close', shaped };
}
