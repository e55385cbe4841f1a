/** Words of a text as the public article-extraction benchmark counts them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Runs of four words and how often each comes; a shorter text is one run. */
export type Shingles = ReadonlyMap<string, number>;

/** The shingles of a text. */
export function shinglesOf(text: string): Shingles {
  const words = wordsOf(text);
  const out = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ');
    out.set(key, (out.get(key) ?? 0) + 1);
  }
  return out;
}

/** Shares of a page's shingles that are right, too much and lost. */
export interface Tally {
  readonly right: number;
  readonly extra: number;
  readonly lost: number;
}

/** Compares a body with gold; the three shares sum to one. */
export function compare(gold: Shingles, found: Shingles): Tally {
  let right = 0;
  let extra = 0;
  let lost = 0;
  for (const [key, count] of gold) {
    const mine = found.get(key) ?? 0;
    right += Math.min(count, mine);
    lost += Math.max(0, count - mine);
  }
  for (const [key, mine] of found) extra += Math.max(0, mine - (gold.get(key) ?? 0));
  const all = right + extra + lost;
  return { right: right / all, extra: extra / all, lost: lost / all };
}

/** Precision, recall and F1 in percent over pages that count the same. */
export function scoresOf(tallies: readonly Tally[]): { readonly P: number; readonly R: number; readonly F1: number } {
  const sum = (key: keyof Tally): number => tallies.reduce((all, tally) => all + tally[key], 0);
  const P = sum('right') / (sum('right') + sum('extra') || 1);
  const R = sum('right') / (sum('right') + sum('lost') || 1);
  return { P: 100 * P, R: 100 * R, F1: (200 * P * R) / (P + R || 1) };
}
