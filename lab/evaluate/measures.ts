/** Precision, recall and their harmonic mean, in percent to one decimal. */
export interface Prf {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

/** A share as a percentage to one decimal. */
export const percent = (share: number): number => Math.round(1000 * share) / 10;

/** From counts of right, surplus and missing things. */
export function prf(right: number, surplus: number, missing: number): Prf {
  const p = right / (right + surplus || 1);
  const r = right / (right + missing || 1);
  return { P: percent(p), R: percent(r), F1: percent((2 * p * r) / (p + r || 1)) };
}

/** Words of a text for comparing: letters and digits, lower case, compatibility forms made one. */
export function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Number of elements two sets have in common. */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

/**
 * One-to-one matching of two lists by falling similarity, ties in order; pairs below `least` never match.
 * Gives the index on the right for each matched index on the left.
 */
export function match<L, R>(
  left: readonly L[],
  right: readonly R[],
  similarity: (x: L, y: R) => number,
  least: number,
): ReadonlyMap<number, number> {
  const pairs: [number, number, number][] = [];
  left.forEach((x, i) =>
    right.forEach((y, j) => {
      const s = similarity(x, y);
      if (s >= least) pairs.push([s, i, j]);
    }),
  );
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const toRight = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, i, j] of pairs) {
    if (toRight.has(i) || taken.has(j)) continue;
    toRight.set(i, j);
    taken.add(j);
  }
  return toRight;
}
