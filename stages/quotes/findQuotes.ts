import { Sign } from '../language/lexeme.js';
import type { Tokens } from '../language/tokens.js';
import type { QuotedSpan } from '../marks/quotedSpans.js';
import { withinMarks } from './content/withinMarks.js';
import { continued } from './verifier/continued.js';
import { foundOf, rangeOf, verify, type Verified } from './verifier/findLearned.js';
import type { Found, Range } from './found.js';
import type { Guess } from './guess/guess.js';
import { guessesOf } from './guess/guesses.js';
import { goesOn } from './speech/goesOn.js';
import { lastTold, ownerOf } from './speech/owner.js';
import { nameTagOf } from './speech/nameTags.js';
import { wordsIn } from './verifier/agreement.js';
import { reported } from './verifier/reported.js';
import type { QuotesModel } from './quotesModel.js';
import { speechOf } from './speech/speech.js';
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
const SPEECH = 0.5;
/** The same for a quoted span in one content with another that is speech. */
const SPEECH_BESIDE = 0.2;
/** Probability that a quoted span with a name behind a dash is that person's, and a turn that of the name before it. */
const TAGGED = 0.95;

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
  const verified = guessed.filter((v) => label[v.guess.anchor] === 0).map((v) => agreeing(view, v));
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
  for (const { content, cue, source } of turns) {
    explained.fill(1, content[0], content[1]);
    found.push({ ...rangesOf(tokens, cue, source), content: [rangeOf(tokens, content)], score: TAGGED });
  }
  const { parts, alone } = unexplained(view, marks, taken, probability, explained);
  for (const [n, more] of parts) {
    const { content, cue, source, score } = found[n]!;
    found[n] = { content: inOrder([...content, ...more]), cue, source, score };
  }
  found.push(...alone);
  return { found, speech: marks.filter((_, n) => probability[n]! >= SPEECH) };
}

/**
 * Quoted speech that nothing explains: further `parts` of the attribution with that index in `taken` where it goes on with what was said
 * there, else attributions of its own.
 */
function unexplained(
  view: View,
  marks: readonly QuotedSpan[],
  taken: readonly Verified[],
  probability: Float64Array,
  explained: Uint8Array,
): { parts: ReadonlyMap<number, readonly Range[]>; alone: readonly Found[] } {
  const owners = ownersOf(view, taken);
  const told = lastTold(view, taken);
  const parts = new Map<number, Range[]>();
  const alone: Found[] = [];
  marks.forEach((m, n) => {
    if (!isOpen(view, n, explained)) return;
    const tag = nameTagOf(view, n);
    if (!tag && probability[n]! < SPEECH) return;
    const content: Range = [m.start, m.end];
    const owner = tag ? -1 : ownerOf(view, n, owners, told);
    if (tag) explained.fill(1, tag.source[0], tag.cue[1]);
    if (owner < 0) {
      const named = tag ? rangesOf(view.tokens, tag.cue, tag.source) : { cue: null, source: null };
      alone.push({ ...named, content: [content], score: tag ? TAGGED : probability[n]! });
      return;
    }
    owners[n] = owner;
    const known = parts.get(owner);
    if (known) known.push(content);
    else parts.set(owner, [content]);
  });
  return { parts, alone };
}

/** The same with a content that agrees with the marks. */
function agreeing(view: View, verified: Verified): Verified {
  const guess = withinMarks(view, verified.guess);
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
  return score >= LEAST_FOR_SPAN || (whole && guess.sourceEnd > 0);
}

/** Tells whether quoted span `m` goes on with an explained one before it, in its sentence or where that one ends like one: rather that than a cue that is unlikely. */
function isTakenUp(view: View, m: number, explained: Uint8Array): boolean {
  const before = view.quoteEnd[m - 1]! - 1;
  const start = view.quoteStart[m]!;
  if (!goesOn(view, m) || view.from[before] !== view.from[start] || explained[before] === 0) return false;
  return view.tokens.sentence[before] === view.tokens.sentence[start] || view.sign[before - 1] !== Sign.none;
}

/** Tells whether nothing explains quoted span `m`. */
function isOpen({ quoteStart, quoteEnd }: View, m: number, explained: Uint8Array): boolean {
  return explained[quoteStart[m]!] === 0 && explained[quoteEnd[m]! - 1] === 0;
}

function inOrder(content: readonly Range[]): Range[] {
  return content.toSorted((a, b) => a[0] - b[0]);
}

function rangesOf(
  tokens: Tokens,
  cue: readonly [number, number],
  source: readonly [number, number],
): Pick<Found, 'cue' | 'source'> {
  return { cue: rangeOf(tokens, cue), source: rangeOf(tokens, source) };
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

/** For every quoted span the index of the attribution with the shortest content that holds it, the best of equals; -1 for none. */
function ownersOf(view: View, taken: readonly Verified[]): Int32Array {
  const owners = new Int32Array(view.quoteStart.length).fill(-1);
  taken.forEach(({ guess }, n) => {
    for (const m of quotesIn(view, guess)) {
      const rival = taken[owners[m]!];
      if (!rival || wordsIn(view, guess) < wordsIn(view, rival.guess)) owners[m] = n;
    }
  });
  return owners;
}

/** Marks the tokens of an attribution's content. */
function explain(g: Guess, out: Uint8Array): void {
  out.fill(1, g.leftStart, g.leftEnd);
  out.fill(1, g.rightStart, g.rightEnd);
}
