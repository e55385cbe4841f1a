/** A page cut in three: what stands before the article, the article (one line at least), what stands after it. [from, to) is the article. */
export interface ThreeParts {
  readonly from: number;
  readonly to: number;
}

/**
 * The cut with the greatest sum of the lines' log-probabilities for the part they fall in; linear in the number of lines.
 * `before`, `own`, `after` are log-odds of the three kinds, made probabilities line by line; `weight` says how much a line counts.
 */
export function threeParts(
  before: ArrayLike<number>,
  own: ArrayLike<number>,
  after: ArrayLike<number>,
  weight: (i: number) => number,
): ThreeParts {
  let inBefore = 0;
  let inside = 0;
  let insideFrom = 0;
  let behind = 0;
  let behindCut: ThreeParts = { from: 0, to: 0 };
  for (let i = 0; i < own.length; i++) {
    const b = softplus(before[i]!);
    const o = softplus(own[i]!);
    const a = softplus(after[i]!);
    const all = Math.log(Math.exp(b) + Math.exp(o) + Math.exp(a));
    const w = weight(i);
    if (inside > behind) [behind, behindCut] = [inside, { from: insideFrom, to: i }];
    if (inBefore > inside) [inside, insideFrom] = [inBefore, i];
    inBefore += w * (b - all);
    inside += w * (o - all);
    behind += w * (a - all);
  }
  return inside > behind ? { from: insideFrom, to: own.length } : behindCut;
}

/** Log-odds to the log of a probability. */
function softplus(x: number): number {
  return -Math.log(1 + Math.exp(-x));
}
