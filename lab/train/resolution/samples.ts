import { analyse } from '../../../stages/entities/analyse.js';
import { readThrough } from '../../../stages/entities/reading/readThrough.js';
import type { NameModel } from '../../../stages/entities/tagger/nameModel.js';
import type { Lexicons } from '../../../stages/lexicon/index.js';
import type { Tokens } from '../../../stages/language/tokens.js';
import type { Linear } from '../../../stages/model/linear.js';
import { isOwned } from '../../../stages/resolution/isOwned.js';
import { HE, pronounAt, SHE } from '../../../stages/resolution/pronouns.js';
import { rank } from '../../../stages/resolution/rank.js';
import type { Occurrence, Referent } from '../../../stages/resolution/referent.js';
import { chainFinder, type ChainedText } from './chains.js';

/** One choice: the candidates' features one after another, their numbers, and which of them are right (the last is nobody). */
export interface Sample {
  readonly features: Uint32Array;
  readonly counts: Uint8Array;
  readonly right: Uint8Array;
  readonly weight: number;
}

export interface Weights {
  readonly gold: number;
  readonly silver: number;
  /** Of descriptions, as a share of a pronoun's. */
  readonly nominal: number;
}

/**
 * The choices of a text, judged by its chains. Each is made after the choices before it came out right or, where `follow` is given,
 * as that model chose, so that the ranker learns to go on after its own mistakes.
 */
export function samplesOf(
  text: ChainedText,
  lex: Lexicons,
  names: NameModel,
  weights: Weights,
  follow?: Linear,
): Sample[] {
  const reading = analyse(text.paragraphs, lex, names);
  const chainOf = chainFinder(reading.tokens, text);
  const known = new Map<Referent, number>();
  const chainOfReferent = (who: Referent): number => {
    const before = known.get(who) ?? -1;
    if (before >= 0 && who.last!.kind !== 'name') return before;
    const chain = chainOf(who.last!);
    if (chain >= 0) known.set(who, chain);
    return chain >= 0 ? chain : before;
  };
  const out: Sample[] = [];
  readThrough(reading, (candidates, mention) => {
    const nobody = candidates.of.length - 1;
    const chain = chainOf(mention);
    const right = candidates.of.map((who) => (who && chain >= 0 && chainOfReferent(who) === chain ? 1 : 0));
    const found = right.indexOf(1);
    if (found < 0) right[nobody] = 1;
    if (found < 0 && text.gold && chain < 0)
      candidates.of.forEach((who, i) => who && unannotated(who) && (right[i] = 1));
    if (nobody > 0 && tells(text, reading.tokens, mention, chain, found)) {
      const base = (text.gold ? weights.gold : weights.silver) * (text.gold && chain < 0 ? UNSAID : 1);
      const alone = !text.gold && found < 0 && isDefinite(reading.tokens, mention) ? LEFT_ALONE : 1;
      const weight = mention.kind === 'nominal' ? base * weights.nominal * alone : base;
      out.push({ ...flatten(candidates.features, candidates.counts), right: Uint8Array.from(right), weight });
    }
    if (follow) return best(rank(candidates, follow));
    return found < 0 ? nobody : found;
  });
  return out;
}

/** What a pronoun weighs of which people only left unsaid what it stands for, as a share of the others. */
const UNSAID = 0.3;

/** What a definite description weighs that a program gave no antecedent, as a share of the others: it misses most of those that are names. */
const LEFT_ALONE = 0.25;
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** "The minister", not "the Kremlin's minister" or "a minister". */
function isDefinite(tokens: Tokens, mention: Occurrence): boolean {
  return DEFINITE.has(tokens.lexeme[mention.from]!.lower) && !isOwned(tokens, mention);
}

/** People annotated persons, bodies and places only: a pronoun they left out stands for something else, or for nothing. */
function unannotated({ type, named }: Referent): boolean {
  return !named && (type === 'other' || type === 'document');
}

/**
 * Whether there is something to learn: not where people annotated only some kinds of descriptions, and not where a program left he or
 * she without the name they must stand for.
 */
function tells(text: ChainedText, tokens: Tokens, mention: Occurrence, chain: number, found: number): boolean {
  if (found >= 0) return true;
  if (mention.kind === 'nominal') return !text.gold || chain >= 0;
  if (chain >= 0) return false;
  const kind = pronounAt(tokens, mention.from)?.kind;
  return text.gold || (kind !== HE && kind !== SHE);
}

/** The index of the highest probability, the last one where none is higher. */
export function best(probabilities: Float64Array): number {
  let top = probabilities.length - 1;
  for (let i = 0; i < probabilities.length; i++) if (probabilities[i]! > probabilities[top]!) top = i;
  return top;
}

/** Copies the candidates' features out of the shared buffers. */
export function flatten(
  features: readonly Uint32Array[],
  counts: readonly number[],
): Pick<Sample, 'features' | 'counts'> {
  const all = new Uint32Array(counts.reduce((a, b) => a + b, 0));
  let at = 0;
  counts.forEach((count, i) => {
    all.set(features[i]!.subarray(0, count), at);
    at += count;
  });
  return { features: all, counts: Uint8Array.from(counts) };
}
