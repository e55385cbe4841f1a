import type { FeatureSet } from './featureSet.js';

/** Something a ranker may choose. Candidates of one `key` say the same: they are judged as one. */
export interface Candidate {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly features: FeatureSet;
  /** The lower, the better a place to point at. */
  readonly rank: number;
  readonly source: string;
  /** A date's day. */
  readonly iso?: string;
}

/** Gathers candidates by key. */
export class CandidateList {
  /** Words of the site's name, '' if unknown. */
  constructor(readonly site = '') {}

  readonly #groups = new Map<string, Candidate[]>();

  add(candidate: Candidate): void {
    const group = this.#groups.get(candidate.key);
    if (!group) this.#groups.set(candidate.key, [candidate]);
    else if (group.length < 40) group.push(candidate);
  }

  /** One candidate a key, the one in the best place, with the features of all and those that `describe` adds. */
  finish(describe: (features: FeatureSet, key: string, all: readonly Candidate[]) => void): Candidate[] {
    return [...this.#groups].map(([key, all]) => {
      const sorted = all.toSorted((a, b) => a.rank - b.rank || a.start - b.start);
      const best = sorted[0] as Candidate;
      for (const other of sorted.slice(1)) best.features.merge(other.features);
      describe(best.features, key, sorted);
      return best;
    });
  }
}
