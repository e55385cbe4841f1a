import { Sign } from '../language/lexeme.js';
import type { Tokens } from '../language/tokens.js';
import type { QuotedSpan } from '../marks/quotedSpans.js';
import { withinMarks } from './content/withinMarks.js';
import { besideNext, byCue } from './verifier/besideNext.js';
import { continued } from './verifier/continued.js';
import { foundOf, rangeOf, rangesOf, verify, type Verified } from './verifier/findLearned.js';
import type { Found, Range } from './found.js';
import type { Guess } from './guess/guess.js';
import { guessesOf } from './guess/guesses.js';
import { oneCue } from './oneCue.js';
import { goesOn } from './speech/goesOn.js';
import { nameTagOf } from './speech/nameTags.js';
import { reported } from './verifier/reported.js';
import { withoutRetold } from './verifier/retold.js';
import type { QuotesModel } from './quotesModel.js';
import { isOpen, quotesIn } from './speech/quotesIn.js';
import { SPEECH, speechOf } from './speech/speech.js';
import { withoutTitle } from './speech/withoutTitle.js';
import { unexplained } from './speech/unexplained.js';
import { sharedSources } from './source/sharedSources.js';
import { turnsOf, type Turn } from './turns/turns.js';
import { viewOf, type View } from './view.js';

/** What was found in a document: its attributions, and which of its quoted spans are speech. */
export interface Findings {
  readonly found: readonly Found[];
  readonly speech: readonly QuotedSpan[];
}

/** Attributions below the user's score still explain a quoted span that is speech, rather than leave it without a cue: less sure ones if all they say is the span. */
const LEAST_FOR_QUOTE = 0.2;
const LEAST_FOR_SPAN = 0.06;
/** The same where a surer one reports both ("“…,” she said, according to the paper"): the corpus mostly has the outer one alone. */
const LEAST_REPORTED = 0.02;
/** The same for a quoted span in one content with another that is speech. */
const SPEECH_BESIDE = 0.2;
/** Probability that a turn of a transcript is that of the name before it. */
const TURN = 0.95;

/**
 * All attributions of a document: those the models are sure enough of (`least`), then quoted speech none of them explains, with the
 * likeliest attribution of it if there is one.
 */
export function findQuotes(tokens: Tokens, marks: readonly QuotedSpan[], model: QuotesModel, least: number): Findings {
  const view = viewOf(tokens, marks);
  return findIn(view, marks, verify(view, guessesOf(view, model.scorers), model.verifier), model, least);
}

/** The same from guesses that are verified already. */
export function findIn(
  view: View,
  marks: readonly QuotedSpan[],
  guessed: readonly Verified[],
  model: Pick<QuotesModel, 'words' | 'speech'>,
  least: number,
): Findings {
  const { tokens } = view;
  const turns = turnsOf(view);
  const label = labelsOf(turns, tokens.count);
  const verified = guessed
    .filter((v) => label[v.guess.anchor] === 0)
    .map((v) => agreeing(view, v))
    .filter(({ guess: g }) => g.leftStart < g.leftEnd || g.rightStart < g.rightEnd);
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
  const cues = byCue(view, taken);
  const beside = taken.map((v) => besideNext(view, v, taken, cues));
  const parted = sharedSources(view, withoutRetold(view, beside, cues));
  const found = parted.map((v) => foundOf(view, continued(view, v, parted, speaks)));
  for (const { content, cue, source } of turns) {
    explained.fill(1, content[0], content[1]);
    found.push({ ...rangesOf(tokens, cue, source), content: [rangeOf(tokens, content)], score: TURN });
  }
  const { parts, longer, alone } = unexplained(view, marks, parted, probability, explained);
  for (const [n, end] of longer) found[n] = { ...found[n]!, content: upTo(found[n]!.content, end) };
  for (const [n, more] of parts) {
    const { content, cue, source, score } = found[n]!;
    found[n] = { content: inOrder([...content, ...more]), cue, source, score };
  }
  found.push(...alone);
  return { found: oneCue(found), speech: marks.filter((_, n) => probability[n]! >= SPEECH) };
}

/** The same with a content that agrees with the marks and holds no title; it may be empty then. */
function agreeing(view: View, verified: Verified): Verified {
  const guess = withoutTitle(view, withinMarks(view, verified.guess));
  return guess === verified.guess ? verified : { guess, score: verified.score };
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
    if (v.score >= least || v.score < LEAST_REPORTED) continue;
    const span = isQuoted(view, v.guess);
    if (!span && v.score < LEAST_FOR_QUOTE) continue;
    const speaks = quotesIn(view, v.guess).filter((m) => probability[m]! >= SPEECH);
    if (span && speaks.length === 1 && isTakenUp(view, speaks[0]!, explained)) continue;
    const open = speaks.some((m) => isOpen(view, m, explained) && !(v.guess.lone && nameTagOf(view, m)));
    const told = v.score >= LEAST_FOR_SPAN && open;
    if (!told && !(speaks.length > 0 && outer.some((o) => tells(o.guess, v)))) continue;
    out.push(v);
    explain(v.guess, explained);
  }
  return out;
}

/** Tells whether one attribution reports another, which is likely enough or all that it reports. */
function tells(outer: Guess, { guess, score }: Verified): boolean {
  if (!reported(outer, guess)) return false;
  const whole = outer.leftStart === guess.leftStart && outer.leftEnd === Math.max(guess.end, guess.sourceEnd);
  return score >= LEAST_FOR_QUOTE || (whole && guess.sourceEnd > 0);
}

/** Tells whether quoted span `m` goes on with an explained one before it, in its sentence or where that one ends like one: rather that than a cue that is unlikely. */
function isTakenUp(view: View, m: number, explained: Uint8Array): boolean {
  const before = view.quoteEnd[m - 1]! - 1;
  const start = view.quoteStart[m]!;
  if (!goesOn(view, m) || view.from[before] !== view.from[start] || explained[before] === 0) return false;
  return view.tokens.sentence[before] === view.tokens.sentence[start] || view.sign[before - 1] !== Sign.none;
}

/** The same content with its last part up to `end`. */
function upTo(content: readonly Range[], end: number): Range[] {
  return content.map((range, n) => (n === content.length - 1 ? [range[0], end] : range));
}

function inOrder(content: readonly Range[]): Range[] {
  return content.toSorted((a, b) => a[0] - b[0]);
}

/** 1 for the tokens of the labels of turns: no cue for the models. */
function labelsOf(turns: readonly Turn[], count: number): Uint8Array {
  const out = new Uint8Array(count);
  for (const { source, cue } of turns) out.fill(1, source[0], cue[1]);
  return out;
}

/** Tells whether the content is one quoted span. */
function isQuoted({ quote, quoteStart, quoteEnd }: View, g: Guess): boolean {
  const left = g.leftStart < g.leftEnd;
  if (left && g.rightStart < g.rightEnd) return false;
  const [from, to] = left ? [g.leftStart, g.leftEnd] : [g.rightStart, g.rightEnd];
  const m = quote[from]!;
  return m >= 0 && quoteStart[m] === from && quoteEnd[m] === to;
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
