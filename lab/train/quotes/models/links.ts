import { linkFeatures, noLinkFeatures, quoteCueCandidates } from '../../../../stages/quotes/cue/quoteCue.js';
import { softmax } from '../../../../stages/model/linear.js';
import { random, shuffled } from '../../random.js';
import type { Article, GoldAttribution } from '../corpus/gold.js';
import { learner, type Learner, type LearnerOptions } from '../learner/learner.js';

export const LINK: LearnerOptions & { epochs: number } = {
  bits: 17,
  alpha: 0.08,
  l1: 0.3,
  l2: 1,
  dropout: 0.2,
  epochs: 5,
};

/** Learns which word introduces a quoted span, or that none does. */
export function learnLinks(articles: readonly Article[], skip: Uint8Array, seed: number, options = LINK): Learner {
  const model = learner(options);
  const next = random(seed);
  const examples = articles.flatMap((article) =>
    Array.from(article.view.quoteStart, (_, m) => ({ view: article.view, m, anchor: anchorOf(article, m) })),
  );
  let salt = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { view, m, anchor } of shuffled(examples, next)) {
      if (view.quoteStart[m] === view.quoteEnd[m]) continue;
      const candidates = quoteCueCandidates(view, m, skip);
      const right = anchor === undefined ? candidates.length : candidates.indexOf(anchor);
      if (right < 0) continue;
      model.begin(salt++);
      const scores = candidates.map((t) => model.score(linkFeatures(view, m, t)));
      scores.push(model.score(noLinkFeatures(view, m)));
      softmax(scores);
      scores.forEach((p, n) => {
        const g = p - (n === right ? 1 : 0);
        if (Math.abs(g) < 2e-3) return;
        model.learn(n < candidates.length ? linkFeatures(view, m, candidates[n]!) : noLinkFeatures(view, m), g);
      });
    }
  }
  model.begin(0);
  return model;
}

/** The annotated anchor for quoted span `m`: that of the shortest content that holds the span. */
function anchorOf({ view, gold }: Article, m: number): number | undefined {
  const from = view.quoteStart[m]!;
  const to = view.quoteEnd[m]!;
  const holds = (r: GoldAttribution['left']): boolean => r !== null && r[0] <= from + 1 && r[1] >= to - 1;
  return gold.filter((g) => holds(g.left) || holds(g.right)).toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]?.anchor;
}

/** Tokens of an attribution's content. */
function sizeOf({ left, right }: GoldAttribution): number {
  return (left ? left[1] - left[0] : 0) + (right ? right[1] - right[0] : 0);
}
