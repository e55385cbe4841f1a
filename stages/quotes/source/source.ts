import { Sign } from '../../language/lexeme.js';
import { addBoundary, type SpanChoice } from '../choice.js';
import type { Cue } from '../content/content.js';
import { IN_PHRASE, P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** A cue with the content found for it. */
export interface Said extends Cue {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
}

const REACH = 45;
/** Most starts before the cue and after it, and most ends on either side. */
const STARTS = 12;
const STARTS_AFTER = 4;
const ENDS = 12;
/** Longest source in tokens. */
export const LONGEST_SOURCE = 40;

/** Where the source of `said` may begin and end: noun phrases around the cue but outside the content, nearest first, before and after it. */
export function sourceCandidates(view: View, said: Said, out: SpanChoice): void {
  const from = view.from[said.anchor]!;
  const to = view.to[said.anchor]!;
  const least = Math.max(from, said.start - REACH);
  const most = Math.min(to, said.end + REACH);
  if (said.start > from) addBoundary(out.ends, said.start);
  if (said.end < to) addBoundary(out.starts, said.end);
  for (let t = said.start - 1, starts = 0, ends = 0; t >= least && starts < STARTS; t--) {
    if (t < said.leftEnd && t >= said.leftStart) t = said.leftStart - 1;
    if (t < least) break;
    if (ends < ENDS && mayEnd(view, t, to)) ends += addBoundary(out.ends, t + 1);
    if (startsPhrase(view, t, from)) starts += addBoundary(out.starts, t);
  }
  for (let t = said.start, starts = 0, ends = 0; t < most && ends < ENDS; t++) {
    if (t >= said.rightStart && t < said.rightEnd) t = said.rightEnd;
    if (t >= most) break;
    if (starts < STARTS_AFTER && startsPhrase(view, t, from)) starts += addBoundary(out.starts, t);
    if (mayEnd(view, t, to)) ends += addBoundary(out.ends, t + 1);
  }
}

/** Token `t` may be a source's last. */
function mayEnd(view: View, t: number, to: number): boolean {
  return (
    (IN_PHRASE[view.pos[t]!] === 1 || view.sign[t] === Sign.close || isClitic(view, t)) && endsPhrase(view, t + 1, to)
  );
}

function startsPhrase(view: View, t: number, from: number): boolean {
  const p = view.pos[t]!;
  if (p === P.VERB && view.capital[t] === 1) return true;
  if (IN_PHRASE[p] !== 1) return (p === P.ADV || p === P.ADP) && (t === from || view.sign[t - 1] !== Sign.none);
  if (t === from || p === P.DET || p === P.PRON) return true;
  return (
    IN_PHRASE[view.pos[t - 1]!] !== 1 || view.pos[t - 1] === P.PRON || (p === P.PROPN && view.pos[t - 1] !== P.PROPN)
  );
}

function endsPhrase(view: View, e: number, to: number): boolean {
  if (e >= to) return true;
  const p = view.pos[e]!;
  if (p === P.PART && view.sign[e] === Sign.none) return true;
  return (
    IN_PHRASE[p] !== 1 ||
    p === P.DET ||
    p === P.PRON ||
    view.pos[e - 1] === P.NOUN ||
    view.pos[e - 1] === P.PRON ||
    view.pos[e - 1] === P.PROPN ||
    p === P.PROPN
  );
}

/** "'s" of a possessive: a source may end with it. */
function isClitic(view: View, t: number): boolean {
  return view.pos[t] === P.PART && view.sign[t] === Sign.none && view.tokens.start[t] === view.tokens.end[t - 1];
}
