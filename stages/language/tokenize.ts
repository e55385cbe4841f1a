const WORD = /[\p{L}\p{M}\p{N}_]/u;
const APOSTROPHE = /['’‘ʼ]/;
const CLITIC = /^(?:s|re|ve|ll|d|m)$/i;
const LONGEST_WORD = 100;
const ABBREVIATION = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen lt col capt sgt maj cmdr adm brig hon rev fr sr jr st mt ft ' +
    'inc corp ltd co llc bros dept univ assn vs etc no vol fig approx jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'ave blvd rd messrs supt det pte cpl pvt insp atty pres'
  ).split(' '),
);

/** Tells whether a word and the full stop after it belong together ("Mr.", "U.S.", "J."). `word` has no final full stop. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATION.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

/**
 * Word tokens of a text, by rules of our own so that the result depends on the text alone: possessives and contractions apart
 * ("Obama" + "'s", "did" + "n't"), hyphenated words, numbers, handles and addresses whole, abbreviations and initials with their full
 * stop, every other sign by itself. One pass, linear in the text. Gives start and end of each token in turn, in code units.
 */
export function tokenize(text: string): number[] {
  const out: number[] = [];
  const to = text.length;
  let i = 0;
  while (i < to) {
    // Most words are plain letters with a space behind them.
    let plain = i;
    while (plain < to && isPlain(text.charCodeAt(plain))) plain++;
    if (plain > i && (plain === to || text.charCodeAt(plain) === 32)) {
      out.push(i, plain);
      i = plain + 1;
      continue;
    }
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      i++;
      continue;
    }
    if (isWordAt(text, i) || ((c === 64 || c === 35) && i + 1 < to && isWordAt(text, i + 1))) {
      const end = wordEnd(text, i, to);
      split(text, i, end, out);
      i = end;
      continue;
    }
    const end = Math.min(to, signEnd(text, i, c));
    out.push(i, end);
    i = end;
  }
  return out;
}

function isSpace(c: number): boolean {
  return (
    c === 32 ||
    (c >= 9 && c <= 13) ||
    c === 0xa0 ||
    c === 0x3000 ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x202f ||
    c === 0xfeff
  );
}

/** 1 for the ASCII characters of words: letters, digits and the underscore. */
const WORDLY = Uint8Array.from({ length: 128 }, (_, c) => (/\w/.test(String.fromCharCode(c)) ? 1 : 0));

function isPlain(c: number): boolean {
  return c < 128 && WORDLY[c] === 1;
}

function isWordAt(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  return c < 128 ? WORDLY[c] === 1 : WORD.test(c >= 0xd800 && c < 0xdc00 ? text.slice(i, i + 2) : text[i]!);
}

/**
 * A sign is one character (a surrogate pair stays whole); two or more equal dashes or dots are one sign,
 * and so are exactly two single quotation marks that stand for a double one.
 */
function signEnd(text: string, i: number, c: number): number {
  if (c >= 0xd800 && c < 0xdc00) return i + 2;
  let end = i + 1;
  if (isSingleMark(c) && text.charCodeAt(end) === c && text.charCodeAt(end + 1) !== c) return end + 1;
  if (c === 45 || c === 46) while (text.charCodeAt(end) === c) end++;
  return end;
}

function isApostrophe(c: number): boolean {
  return c === 39 || c === 0x2019 || c === 0x2018 || c === 0x2bc;
}

function isSingleMark(c: number): boolean {
  return c === 39 || c === 96 || c === 0x2018 || c === 0x2019;
}

function wordEnd(text: string, from: number, to: number): number {
  let i = from + 1;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isWordAt(text, i)) {
      i += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
      continue;
    }
    if (code === 32) break;
    const c = text[i]!;
    const joins = i + 1 < to && isWordAt(text, i + 1);
    if (joins && (c === '-' || c === '‑' || APOSTROPHE.test(c) || c === '@')) i++;
    else if (joins && (c === '.' || c === ',') && joinsNumberOrName(text, i)) i++;
    else if (joins && c === '/' && /\d/.test(text[i - 1]!) && /\d/.test(text[i + 1]!)) i++;
    else if (c === '.' && isAbbreviation(text.slice(Math.max(from, i - 12), i))) return i + 1;
    else break;
  }
  return Math.min(i, to);
}

/** "1,000.50", "U.S.", "example.com": a stop or comma inside digits, or a stop inside initials or an address. */
function joinsNumberOrName(text: string, i: number): boolean {
  const before = text[i - 1]!;
  const after = text[i + 1]!;
  if (/\d/.test(before) && /\d/.test(after)) return true;
  if (text[i] === ',') return false;
  const initials = i < 2 || !isWordAt(text, i - 2);
  return initials || /\p{Ll}/u.test(after) || /\d/.test(before) !== /\d/.test(after);
}

/** Takes clitics off the end of a word: "n't", "'s", "'re" …; a final "s'" keeps its apostrophe apart by itself. */
function split(text: string, start: number, end: number, out: number[]): void {
  if (end - start <= LONGEST_WORD) {
    for (let i = end - 1; i > start && i >= end - 4; i--) {
      if (!isApostrophe(text.charCodeAt(i))) continue;
      const tail = text.slice(i + 1, end);
      if (/^t$/i.test(tail) && /n/i.test(text[i - 1]!) && i - 1 > start) {
        out.push(start, i - 1, i - 1, end);
        return;
      }
      if (CLITIC.test(tail)) {
        out.push(start, i, i, end);
        return;
      }
      break;
    }
  }
  out.push(start, end);
}
