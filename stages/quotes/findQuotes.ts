import type { Tokens } from '../language/tokens.js';
import type { QuotedSpan } from '../marks/quotedSpans.js';
import { foundOf, verify } from './findLearned.js';
import type { Found, Range } from './found.js';
import { guessesOf, type Guess } from './guess.js';
import { nameTagOf } from './nameTags.js';
import { reported } from './reported.js';
import type { QuotesModel } from './quotesModel.js';
import { speechOf } from './speech.js';
import { viewOf, type View } from './view.js';

/** What was found in a document: its attributions, and which of its quoted spans are speech. */
export interface Findings {
  readonly found: readonly Found[];
  readonly speech: readonly QuotedSpan[];
}

/** Attributions below this score still explain a quoted span that is speech, rather than leave it without a cue. */
const LEAST_FOR_QUOTE = 0.12;
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
  const sure = verified.filter((v) => v.score >= least);
  const explained = new Uint8Array(tokens.count);
  for (const v of sure) explain(v.guess, explained);
  const open = (m: number): boolean => explained[view.quoteStart[m]!] === 0 && explained[view.quoteEnd[m]! - 1] === 0;
  const outer = sure.filter(({ guess }) => quotesIn(view, guess).length > 0);
  for (const v of verified) {
    if (v.score >= least || v.score < LEAST_FOR_QUOTE) continue;
    const speaks = quotesIn(view, v.guess).filter((m) => probability[m]! >= SPEECH);
    if (!speaks.some((m) => open(m)) && !(speaks.length > 0 && outer.some((o) => reported(o.guess, v.guess)))) continue;
    sure.push(v);
    explain(v.guess, explained);
  }
  for (const v of sure) {
    const beside = quotesIn(view, v.guess);
    if (!beside.some((m) => probability[m]! >= SPEECH)) continue;
    for (const m of beside) if (probability[m]! >= SPEECH_BESIDE) probability[m] = Math.max(probability[m]!, SPEECH);
  }
  const found = sure.map((v) => foundOf(view, v));
  const speech = marks.filter((_, n) => probability[n]! >= SPEECH);
  marks.forEach((m, n) => {
    if (!open(n)) return;
    const tag = nameTagOf(view, n);
    if (!tag && probability[n]! < SPEECH) return;
    const [cue, source] = tag ? [rangeOf(tokens, tag.cue), rangeOf(tokens, tag.source)] : [null, null];
    found.push({ content: [[m.start, m.end]], cue, source, score: tag ? TAGGED : probability[n]! });
  });
  return { found, speech };
}

function rangeOf({ start, end }: Tokens, [a, b]: readonly [number, number]): Range {
  return [start[a]!, end[b - 1]!];
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

/** Marks the tokens of an attribution's content. */
function explain(g: Guess, out: Uint8Array): void {
  out.fill(1, g.leftStart, g.leftEnd);
  out.fill(1, g.rightStart, g.rightEnd);
}
