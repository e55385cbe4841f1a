const CAPACITY = 40;
/** Most boundaries of each sort that go on to be paired, the forced one left aside. */
const KEPT = 6;

/**
 * Spans to choose among: starts and ends are scored by themselves, the best of them paired. One object is filled anew for every choice;
 * `score` of a pair is the sum of all its parts, `logTotal` the logarithm of the sum of their exponentials.
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

/** Adds a boundary unless it is there or the list is full; the number of boundaries added, 0 or 1. */
export function addBoundary(list: Boundaries, at: number): number {
  for (let i = 0; i < list.count; i++) if (list.at[i] === at) return 0;
  if (list.count === CAPACITY) return 0;
  list.at[list.count] = at;
  list.forced[list.count++] = 0;
  return 1;
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

/** Scores of starts, of ends, and of what only shows in the pair. */
export interface SpanScores {
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
  /** Minus infinity bars the pair. */
  readonly pair?: (start: number, end: number) => number;
}

/** Scores the boundaries, pairs the best `kept` (`start < end`, at most `longest` tokens apart), scores the pairs. */
export function scoreSpans(choice: SpanChoice, scores: SpanScores, longest: number, kept: number): void {
  scoreAll(choice.starts, scores.start, kept);
  scoreAll(choice.ends, scores.end, kept);
  const { starts, ends } = choice;
  choice.count = 0;
  let top = -Infinity;
  for (let i = 0; i < starts.count; i++) {
    for (let j = 0; j < ends.count; j++) {
      const s = starts.at[i]!;
      const e = ends.at[j]!;
      if (s >= e || e - s > longest) continue;
      const sum = starts.score[i]! + ends.score[j]! + (scores.pair ? scores.pair(s, e) : 0);
      if (sum === -Infinity) continue;
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

/** Scores every boundary and brings the best `most` to the front; a forced one comes along. */
function scoreAll(list: Boundaries, score: (at: number) => number, most: number): void {
  for (let i = 0; i < list.count; i++) list.score[i] = score(list.at[i]!);
  const kept = Math.min(most, list.count);
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
