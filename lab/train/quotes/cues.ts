import { sigmoid } from '../../../stages/model/linear.js';
import { cueFeatures } from '../../../stages/quotes/cue.js';
import { features } from '../../../stages/quotes/features.js';
import { canAnchor } from '../../../stages/quotes/prefilter.js';
import { random, shuffled } from '../random.js';
import type { Article } from './gold.js';
import { learner, type Learner, type LearnerOptions } from './learner.js';

export const CUE: LearnerOptions & { epochs: number } = {
  bits: 20,
  alpha: 0.08,
  l1: 0.6,
  l2: 1,
  dropout: 0.2,
  epochs: 6,
};

/** Learns which tokens anchor a cue. */
export function learnCues(articles: readonly Article[], skip: Uint8Array, seed: number, options = CUE): Learner {
  const model = learner(options);
  const next = random(seed);
  const f = features();
  const all = articles.map((article) => ({ article, anchors: new Set(article.gold.map((g) => g.anchor)) }));
  let salt = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { article, anchors } of shuffled(all, next)) {
      for (let i = 0; i < article.view.count; i++) {
        if (!canAnchor(article.view, i, skip)) continue;
        cueFeatures(article.view, i, f);
        model.begin(salt++);
        const p = sigmoid(model.score(f));
        const g = p - (anchors.has(i) ? 1 : 0);
        if (Math.abs(g) > 1e-4) model.learn(f, g);
      }
    }
  }
  model.begin(0);
  return model;
}

/** Buckets of stems that stand in the text often and never anchor a cue: 1 = skip. */
export function hopelessStems(articles: readonly Article[], bits: number, least: number): Uint8Array {
  const seen = new Int32Array(2 ** bits);
  const cues = new Int32Array(2 ** bits);
  const mask = seen.length - 1;
  for (const { view, gold } of articles) {
    for (let i = 0; i < view.count; i++) seen[view.stem[i]! & mask]!++;
    for (const g of gold) cues[view.stem[g.anchor]! & mask]!++;
  }
  return Uint8Array.from(seen, (n, k) => (n >= least && cues[k]! / n < 0.002 ? 1 : 0));
}
