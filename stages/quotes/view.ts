import { datelineEnd } from './dateline.js';
import { Sign } from '../language/lexeme.js';
import { POS } from '../language/pos.js';
import { P } from './partsOfSpeech.js';
import type { Tokens } from '../language/tokens.js';
import type { QuotedSpan } from '../marks/quotedSpans.js';
import { meaningsOf } from './cue/meanings.js';
import { phraseRoles, Role } from './phraseRoles.js';
import { verbForms } from './verbForms.js';

const NOMINAL = 1;
const VERBAL = 2;
const CLASS = new Uint8Array(POS.length);
for (const p of [P.NOUN, P.PROPN, P.PRON]) CLASS[p] = NOMINAL;
CLASS[P.VERB] = VERBAL;

/**
 * A document as the models see it: integer arrays over its tokens, all offsets token indices. Arrays named `…Before` are cumulative
 * counts with `count + 1` elements: the number between `a` and `b` is `x[b] - x[a]`.
 */
export interface View {
  readonly tokens: Tokens;
  readonly count: number;
  /** Hashes of lower-case forms and of stems. */
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly suffix: Int32Array;
  readonly pos: Int32Array;
  /** Main class and second class of each word, as `meaningsOf` tells them. */
  readonly meaning: Int32Array;
  readonly otherMeaning: Int32Array;
  /** Form of each verb, as `verbForms` tells it. */
  readonly form: Int32Array;
  /** Role of the noun phrase that begins at each token, as `phraseRoles` tells it, and the number of subjects before it. */
  readonly role: Int32Array;
  readonly subjectsBefore: Int32Array;
  readonly sign: Int32Array;
  /** 1 where the form begins with a capital. */
  readonly capital: Int32Array;
  /** First token of each token's paragraph, and the end of it; a dateline is one of its own. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index of the outermost quoted span around the token, marks included, or -1. */
  readonly quote: Int32Array;
  /** Tokens to the nearest one before, and after, in another quoted span or none, within the paragraph; 99 where there is none. */
  readonly changeBefore: Int32Array;
  readonly changeAfter: Int32Array;
  readonly quoteStart: Int32Array;
  readonly quoteEnd: Int32Array;
  /** Nearest noun, name or pronoun, and nearest verb, before and after each token in its paragraph; -1 for none. */
  readonly nominalBefore: Int32Array;
  readonly nominalAfter: Int32Array;
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  readonly verbsBefore: Int32Array;
  readonly commasBefore: Int32Array;
  readonly wordsBefore: Int32Array;
}

/** The view of `tokens`; `marks` are the outermost quoted spans in text order. */
export function viewOf(tokens: Tokens, marks: readonly QuotedSpan[]): View {
  const n = tokens.count;
  const word = new Int32Array(n);
  const stem = new Int32Array(n);
  const suffix = new Int32Array(n);
  const sign = new Int32Array(n);
  const capital = new Int32Array(n);
  const from = new Int32Array(n);
  const to = new Int32Array(n);
  const verbsBefore = new Int32Array(n + 1);
  const commasBefore = new Int32Array(n + 1);
  const wordsBefore = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const l = tokens.lexeme[i]!;
    word[i] = l.hash;
    stem[i] = l.stem;
    suffix[i] = l.suffix3;
    sign[i] = l.sign;
    capital[i] = l.capital ? 1 : 0;
    verbsBefore[i + 1] = verbsBefore[i]! + (tokens.pos[i] === P.VERB ? 1 : 0);
    commasBefore[i + 1] = commasBefore[i]! + (l.sign === Sign.comma ? 1 : 0);
    wordsBefore[i + 1] = wordsBefore[i]! + (l.sign === Sign.none ? 1 : 0);
  }
  const { paragraphStart } = tokens;
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const begin = paragraphStart[p]!;
    const end = paragraphStart[p + 1]!;
    const text = datelineEnd(tokens, begin, end);
    from.fill(begin, begin, text);
    to.fill(text, begin, text);
    from.fill(text, text, end);
    to.fill(end, text, end);
  }
  const pos = new Int32Array(tokens.pos);
  const { main: meaning, second: otherMeaning } = meaningsOf(stem, pos);
  const role = phraseRoles({ count: n, pos, sign });
  const subjectsBefore = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const subject = role[i] === Role.subject || role[i] === Role.farSubject;
    subjectsBefore[i + 1] = subjectsBefore[i]! + (subject ? 1 : 0);
  }
  const { quote, quoteStart, quoteEnd, changeBefore, changeAfter } = quoteArrays(tokens, marks);
  const { nominalBefore, nominalAfter, verbBefore, verbAfter } = neighbours(tokens);
  // One literal, no spreads: every view then has the same hidden class, which makes each access to a field several times faster.
  return {
    tokens,
    count: n,
    word,
    stem,
    suffix,
    pos,
    meaning,
    otherMeaning,
    form: verbForms(tokens),
    role,
    subjectsBefore,
    sign,
    capital,
    from,
    to,
    quote,
    changeBefore,
    changeAfter,
    quoteStart,
    quoteEnd,
    nominalBefore,
    nominalAfter,
    verbBefore,
    verbAfter,
    verbsBefore,
    commasBefore,
    wordsBefore,
  };
}

function quoteArrays(
  tokens: Tokens,
  marks: readonly QuotedSpan[],
): Pick<View, 'quote' | 'quoteStart' | 'quoteEnd' | 'changeBefore' | 'changeAfter'> {
  const quote = new Int32Array(tokens.count).fill(-1);
  const quoteStart = new Int32Array(marks.length);
  const quoteEnd = new Int32Array(marks.length);
  let i = 0;
  for (let m = 0; m < marks.length; m++) {
    while (i < tokens.count && tokens.start[i]! < marks[m]!.start) i++;
    quoteStart[m] = i;
    for (; i < tokens.count && tokens.start[i]! < marks[m]!.end; i++) quote[i] = m;
    quoteEnd[m] = i;
  }
  const changeBefore = new Int32Array(tokens.count).fill(99);
  const changeAfter = new Int32Array(tokens.count).fill(99);
  const { paragraph } = tokens;
  for (let t = 1; t < tokens.count; t++) {
    if (paragraph[t] !== paragraph[t - 1]) continue;
    changeBefore[t] = quote[t] === quote[t - 1] ? Math.min(99, changeBefore[t - 1]! + 1) : 1;
  }
  for (let t = tokens.count - 2; t >= 0; t--) {
    if (paragraph[t] !== paragraph[t + 1]) continue;
    changeAfter[t] = quote[t] === quote[t + 1] ? Math.min(99, changeAfter[t + 1]! + 1) : 1;
  }
  return { quote, quoteStart, quoteEnd, changeBefore, changeAfter };
}

function neighbours(tokens: Tokens): Pick<View, 'nominalBefore' | 'nominalAfter' | 'verbBefore' | 'verbAfter'> {
  const n = tokens.count;
  const nominalBefore = new Int32Array(n).fill(-1);
  const nominalAfter = new Int32Array(n).fill(-1);
  const verbBefore = new Int32Array(n).fill(-1);
  const verbAfter = new Int32Array(n).fill(-1);
  const { paragraphStart, pos } = tokens;
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const from = paragraphStart[p]!;
    const to = paragraphStart[p + 1]!;
    for (let i = from, nominal = -1, verb = -1; i < to; i++) {
      nominalBefore[i] = nominal;
      verbBefore[i] = verb;
      const c = CLASS[pos[i]!];
      if (c === NOMINAL) nominal = i;
      else if (c === VERBAL) verb = i;
    }
    for (let i = to - 1, nominal = -1, verb = -1; i >= from; i--) {
      nominalAfter[i] = nominal;
      verbAfter[i] = verb;
      const c = CLASS[pos[i]!];
      if (c === NOMINAL) nominal = i;
      else if (c === VERBAL) verb = i;
    }
  }
  return { nominalBefore, nominalAfter, verbBefore, verbAfter };
}
