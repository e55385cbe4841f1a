import type { Tokens } from '../language/tokens.js';
import type { QuotedSpan } from '../marks/quotedSpans.js';
import { continued } from './verifier/continued.js';
import { foundOf, verify, type Verified } from './verifier/findLearned.js';
import type { Found, Range } from './found.js';
import type { Guess } from './guess/guess.js';
import { guessesOf } from './guess/guesses.js';
import { nameTagOf } from './speech/nameTags.js';
import { reported } from './verifier/reported.js';
import type { QuotesModel } from './quotesModel.js';
import { speechOf } from './speech/speech.js';
import { viewOf, type View } from './view.js';

/** What was found in a document: its attributions, and which of its quoted spans are speech. */
export interface Findings {
  readonly found: readonly Found[];
  readonly speech: readonly QuotedSpan[];
}

/** Attributions below the user's score still explain a quoted span that is speech, rather than leave it without a cue: less sure ones if all they say is the span. */
const LEAST_FOR_QUOTE = 0.2;
const LEAST_FOR_SPAN = 0.06;
const SPEECH = 0.5;
/** The same for a quoted span in one content with another that is speech. */
const SPEECH_BESIDE = 0.35;
/** Probability that a quoted span with a name behind a dash is that person's. */
const TAGGED = 0.95;

/**
 * All attributions of a document: those the models are sure enough of (`least`), then quoted speech none of them explains, with the
 * likeliest attribution of it if there is one.
 */
export function findQuotes(tokens: Tokens, marks: readonly QuotedSpan[], model: QuotesModel, least: number): Findings {
  const view = viewOf(tokens, marks);
  const verified = verify(view, guessesOf(view, model.scorers), model.verifier);
  const probability = speechOf(view, verified, model.words, model.speech);
  const explained = new Uint8Array(tokens.count);
  const taken = sureOf(verified, least, explained);
  taken.push(...speakingOf(view, verified, least, probability, taken, explained));
  for (const v of taken) {
    const beside = quotesIn(view, v.guess);
    if (!beside.some((m) => probability[m]! >= SPEECH)) continue;
    for (const m of beside) if (probability[m]! >= SPEECH_BESIDE) probability[m] = Math.max(probability[m]!, SPEECH);
  }
  const speaks = (m: number): boolean => probability[m]! >= SPEECH;
  const found = taken.map((v) => foundOf(view, continued(view, v, taken, speaks)));
  const speech = marks.filter((_, n) => probability[n]! >= SPEECH);
  marks.forEach((m, n) => {
    if (!isOpen(view, n, explained)) return;
    const tag = nameTagOf(view, n);
    if (!tag && probability[n]! < SPEECH) return;
    const [cue, source] = tag ? [rangeOf(tokens, tag.cue), rangeOf(tokens, tag.source)] : [null, null];
    found.push({ content: [[m.start, m.end]], cue, source, score: tag ? TAGGED : probability[n]! });
  });
  return { found, speech };
}

/** The attributions the models are sure enough of; one made for a quoted span only where none better holds the span. */
function sureOf(verified: readonly Verified[], least: number, explained: Uint8Array): Verified[] {
  const out: Verified[] = [];
  for (const v of verified) {
    if (v.score < least || (v.guess.lone && isExplained(v.guess, explained))) continue;
    out.push(v);
    explain(v.guess, explained);
  }
  return out;
}

/** Less sure attributions of quoted speech that the `sure` ones do not explain, or that they report. */
function speakingOf(
  view: View,
  verified: readonly Verified[],
  least: number,
  probability: Float64Array,
  sure: readonly Verified[],
  explained: Uint8Array,
): Verified[] {
  const out: Verified[] = [];
  const outer = sure.filter(({ guess }) => quotesIn(view, guess).length > 0);
  for (const v of verified) {
    if (v.score >= least || v.score < LEAST_FOR_SPAN) continue;
    if (v.score < LEAST_FOR_QUOTE && !isQuoted(view, v.guess)) continue;
    const speaks = quotesIn(view, v.guess).filter((m) => probability[m]! >= SPEECH);
    const open = speaks.some((m) => isOpen(view, m, explained) && !(v.guess.lone && nameTagOf(view, m)));
    if (!open && !(speaks.length > 0 && outer.some((o) => reported(o.guess, v.guess)))) continue;
    out.push(v);
    explain(v.guess, explained);
  }
  return out;
}

/** Tells whether nothing explains quoted span `m`. */
function isOpen({ quoteStart, quoteEnd }: View, m: number, explained: Uint8Array): boolean {
  return explained[quoteStart[m]!] === 0 && explained[quoteEnd[m]! - 1] === 0;
}

function rangeOf({ start, end }: Tokens, [a, b]: readonly [number, number]): Range {
  return [start[a]!, end[b - 1]!];
}

/** Tells whether the content is one quoted span. */
function isQuoted({ quote, quoteStart, quoteEnd }: View, g: Guess): boolean {
  const left = g.leftStart < g.leftEnd;
  if (left && g.rightStart < g.rightEnd) return false;
  const [from, to] = left ? [g.leftStart, g.leftEnd] : [g.rightStart, g.rightEnd];
  const m = quote[from]!;
  return m >= 0 && quoteStart[m] === from && quoteEnd[m] === to;
}

/** The quoted spans that lie wholly in a guess's content. */
function quotesIn({ quote, quoteStart, quoteEnd }: View, g: Guess): number[] {
  const out: number[] = [];
  const collect = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const m = quote[i]!;
      if (m < 0) continue;
      if (quoteStart[m]! >= from && quoteEnd[m]! <= to) out.push(m);
      i = quoteEnd[m]! - 1;
    }
  };
  collect(g.leftStart, g.leftEnd);
  collect(g.rightStart, g.rightEnd);
  return out;
}

/** Tells whether the first and the last token of a content of one part are explained. */
function isExplained(g: Guess, explained: Uint8Array): boolean {
  const [from, to] = g.leftStart < g.leftEnd ? [g.leftStart, g.leftEnd] : [g.rightStart, g.rightEnd];
  return explained[from] === 1 && explained[to - 1] === 1;
}

/** Marks the tokens of an attribution's content. */
function explain(g: Guess, out: Uint8Array): void {
  out.fill(1, g.leftStart, g.leftEnd);
  out.fill(1, g.rightStart, g.rightEnd);
}
