import { agreement, wordsIn } from '../../../../stages/quotes/verifier/agreement.js';
import type { Guess } from '../../../../stages/quotes/guess/guess.js';
import type { Article, GoldAttribution } from '../corpus/gold.js';

/** For every guess whether it is right: at least half of the words in common with an annotated content (one to one), and the source right. */
export function rightGuesses(
  { view, gold }: Article,
  guesses: readonly Guess[],
): { found: Uint8Array; joint: Uint8Array } {
  const pairs: [iou: number, guess: number, gold: number][] = [];
  const contents = gold.map(contentRanges);
  guesses.forEach((g, n) => {
    gold.forEach((_, m) => {
      const iou = agreement(view, g, contents[m]!);
      if (iou >= 0.5) pairs.push([iou, n, m]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || guesses[b[1]]!.pContent - guesses[a[1]]!.pContent || a[1] - b[1] || a[2] - b[2]);
  const found = new Uint8Array(guesses.length);
  const joint = new Uint8Array(guesses.length);
  const taken = new Set<number>();
  for (const [, n, m] of pairs) {
    if (found[n] === 1 || taken.has(m)) continue;
    found[n] = 1;
    taken.add(m);
    joint[n] = sourceRight(guesses[n]!, gold[m]!) ? 1 : 0;
  }
  return { found, joint };
}

function contentRanges(g: GoldAttribution): Parameters<typeof wordsIn>[1] {
  const [leftStart, leftEnd] = g.left ?? [0, 0];
  const [rightStart, rightEnd] = g.right ?? [0, 0];
  return { leftStart, leftEnd, rightStart, rightEnd };
}

function sourceRight(guess: Guess, gold: GoldAttribution): boolean {
  if (!gold.source) return guess.sourceEnd === 0;
  return guess.sourceStart < gold.source[1] && guess.sourceEnd > gold.source[0];
}
