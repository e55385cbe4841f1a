import type { Features, Score } from './features.js';

const CAPACITY = 40;
/** Boundaries of each sort that go on to be paired. */
export const KEPT = 5;

/**
 * Spans to choose among: starts and ends are scored by themselves, the best of them paired, the pairs scored again.
 * One object is filled anew for every choice; `score` of a pair is the sum of all three, `logTotal` the logarithm of the sum of their exponentials.
 */
export interface SpanChoice {
  readonly starts: Boundaries;
  readonly ends: Boundaries;
  readonly pairStart: Int32Array;
  readonly pairEnd: Int32Array;
  readonly score: Float64Array;
  count: number;
  logTotal: number;
}

export interface Boundaries {
  readonly at: Int32Array;
  readonly score: Float64Array;
  /** 1 where the boundary must be kept whatever its score (in training, the right one). */
  readonly forced: Uint8Array;
  count: number;
}

function boundaries(): Boundaries {
  const at = new Int32Array(CAPACITY);
  return { at, score: new Float64Array(CAPACITY), forced: new Uint8Array(CAPACITY), count: 0 };
}

/** An empty choice. */
export function spanChoice(): SpanChoice {
  const pairs = (KEPT + 1) ** 2;
  return {
    starts: boundaries(),
    ends: boundaries(),
    pairStart: new Int32Array(pairs),
    pairEnd: new Int32Array(pairs),
    score: new Float64Array(pairs),
    count: 0,
    logTotal: -Infinity,
  };
}

/** Adds a boundary unless it is there or the list is full. */
export function addBoundary(list: Boundaries, at: number): void {
  for (let i = 0; i < list.count; i++) if (list.at[i] === at) return;
  if (list.count === CAPACITY) return;
  list.at[list.count] = at;
  list.forced[list.count++] = 0;
}

/** Adds a boundary, in place of the last one if the list is full, and keeps it through the pruning. */
export function forceBoundary(list: Boundaries, at: number): void {
  for (let i = 0; i < list.count; i++) {
    if (list.at[i] !== at) continue;
    list.forced[i] = 1;
    return;
  }
  if (list.count === CAPACITY) list.count--;
  list.at[list.count] = at;
  list.forced[list.count++] = 1;
}

/** Fills a feature list for a boundary, or for a pair of them. */
export type BoundaryFeatures = (at: number, f: Features) => void;
export type PairFeatures = (start: number, end: number, f: Features) => void;

/** Score of a boundary by itself, whatever the cue: kept from cue to cue, or 0 where `startFeatures` and `endFeatures` hold everything. */
export interface EdgeScores {
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
}
export const NO_EDGES: EdgeScores = { start: () => 0, end: () => 0 };

/** Scores the boundaries, pairs the best (`start < end`, at most `longest` tokens apart), scores the pairs. */
export function scoreSpans(
  choice: SpanChoice,
  score: Score,
  f: Features,
  startFeatures: BoundaryFeatures,
  endFeatures: BoundaryFeatures,
  pairFeatures: PairFeatures,
  longest: number,
  edges: EdgeScores = NO_EDGES,
): void {
  scoreAll(choice.starts, score, f, startFeatures, edges.start);
  scoreAll(choice.ends, score, f, endFeatures, edges.end);
  const { starts, ends } = choice;
  choice.count = 0;
  let top = -Infinity;
  for (let i = 0; i < starts.count && i <= KEPT; i++) {
    for (let j = 0; j < ends.count && j <= KEPT; j++) {
      const s = starts.at[i]!;
      const e = ends.at[j]!;
      if (s >= e || e - s > longest) continue;
      pairFeatures(s, e, f);
      const sum = starts.score[i]! + ends.score[j]! + score(f);
      if (sum > top) top = sum;
      choice.pairStart[choice.count] = s;
      choice.pairEnd[choice.count] = e;
      choice.score[choice.count++] = sum;
    }
  }
  let total = 0;
  for (let k = 0; k < choice.count; k++) total += Math.exp(choice.score[k]! - top);
  choice.logTotal = choice.count === 0 ? -Infinity : top + Math.log(total);
}

/** Scores every boundary and brings the best `KEPT` to the front; a forced one comes along. */
function scoreAll(
  list: Boundaries,
  score: Score,
  f: Features,
  fill: BoundaryFeatures,
  edge: (at: number) => number,
): void {
  for (let i = 0; i < list.count; i++) {
    fill(list.at[i]!, f);
    list.score[i] = score(f) + edge(list.at[i]!);
  }
  const kept = Math.min(KEPT, list.count);
  for (let i = 0; i < kept; i++) {
    let best = i;
    for (let j = i + 1; j < list.count; j++) if (list.score[j]! > list.score[best]!) best = j;
    swap(list, i, best);
  }
  for (let j = kept; j < list.count; j++) {
    if (list.forced[j] === 0) continue;
    swap(list, kept, j);
    list.count = kept + 1;
    return;
  }
  list.count = kept;
}

function swap(list: Boundaries, i: number, j: number): void {
  const { at, score, forced } = list;
  const a = at[i]!;
  const s = score[i]!;
  const c = forced[i]!;
  at[i] = at[j]!;
  score[i] = score[j]!;
  forced[i] = forced[j]!;
  at[j] = a;
  score[j] = s;
  forced[j] = c;
}
