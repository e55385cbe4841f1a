import { dot, softmax, type Linear } from '../model/linear.js';
import { anaphorOf } from './anaphor.js';
import { candidateFeatures, MOST_FEATURES, nobodyFeatures } from './features.js';
import type { Occurrence, Referent } from './referent.js';
import { excluded } from './excluded.js';
import { IT, THEY } from './pronouns.js';
import { MOST_CANDIDATES, MOST_PASSED, PASSED_SENTENCES, type Walk } from './walk.js';

/** Candidates for a mention with their features: `of[i]` is a referent, or null for nobody, which comes last. */
export interface Candidates {
  readonly of: readonly (Referent | null)[];
  readonly features: readonly Uint32Array[];
  readonly counts: readonly number[];
}

const buffers = Array.from({ length: MOST_CANDIDATES + MOST_PASSED + 1 }, () => new Uint32Array(MOST_FEATURES));

/** Lists who a mention may stand for, but for `barred`. The feature buffers are shared: they hold until the next call. */
export function candidatesOf(walk: Walk, mention: Occurrence, barred?: Referent): Candidates {
  const a = anaphorOf(walk, mention);
  const of: (Referent | null)[] = [];
  const counts: number[] = [];
  const passed = a.kind === IT ? walk.passed[0] : a.kind === THEY ? walk.passed[1] : NOTHING;
  let fit = 0;
  for (const who of byNearness(walk, passed, mention)) {
    if (who === barred || excluded(walk, a, who)) continue;
    fit = Math.max(fit, fitOf(a.headHash, who));
    counts.push(candidateFeatures(walk, a, who, of.length, buffers[of.length]!));
    of.push(who);
  }
  counts.push(nobodyFeatures(walk, a, of.length, of[0] ?? undefined, fit, buffers[of.length]!));
  of.push(null);
  return { of, features: buffers, counts };
}

/** 0 = anybody, 1 = somebody named, 2 = described by this noun before, 3 = both. */
function fitOf(noun: number, { named, nouns }: Referent): number {
  return (named ? 1 : 0) + (nouns.has(noun) ? 2 : 0);
}

const NOTHING: readonly Referent[] = [];

/** Referents and the phrases passed by a few sentences back, the last mentioned first. */
function byNearness(walk: Walk, passed: readonly Referent[], mention: Occurrence): readonly Referent[] {
  if (passed.length === 0) return walk.recent;
  const { sentence } = walk.tokens;
  const oldest = sentence[mention.from]! - PASSED_SENTENCES;
  const out: Referent[] = [];
  let next = 0;
  for (const who of walk.recent) {
    for (; next < passed.length && passed[next]!.last!.from > who.last!.from; next++)
      if (sentence[passed[next]!.last!.from]! >= oldest) out.push(passed[next]!);
    out.push(who);
  }
  for (; next < passed.length; next++) if (sentence[passed[next]!.last!.from]! >= oldest) out.push(passed[next]!);
  return out;
}

/** Probability of each candidate. */
export function rank(candidates: Candidates, model: Linear): Float64Array {
  const scores = new Float64Array(candidates.of.length);
  for (let i = 0; i < scores.length; i++) scores[i] = dot(model, candidates.features[i]!, candidates.counts[i]!);
  softmax(scores);
  return scores;
}
