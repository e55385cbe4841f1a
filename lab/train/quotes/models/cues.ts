import { sigmoid } from '../../../../stages/model/linear.js';
import { cueFeatures, cueList } from '../../../../stages/quotes/cue/cue.js';
import { anchorScreen, canAnchor, type Screen } from '../../../../stages/quotes/screen.js';
import { random, shuffled } from '../../random.js';
import type { Article } from '../corpus/gold.js';
import { learner, type Learner, type LearnerOptions } from '../learner/learner.js';

export const CUE: LearnerOptions & { epochs: number } = {
  bits: 20,
  alpha: 0.08,
  l1: 0.6,
  l2: 1,
  dropout: 0.2,
  epochs: 4,
};

/** Learns which tokens that pass the screen anchor a cue. */
export function learnCues(
  articles: readonly Article[],
  skip: Uint8Array,
  screen: Screen,
  seed: number,
  options = CUE,
): Learner {
  const model = learner(options);
  const next = random(seed);
  const all = articles.map((article) => ({ article, ...candidatesOf(article, skip, screen) }));
  let salt = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { article, anchors, candidates } of shuffled(all, next)) {
      for (const i of candidates) {
        cueFeatures(article.view, i);
        model.begin(salt++);
        const p = sigmoid(model.score(cueList));
        const g = p - (anchors.has(i) ? 1 : 0);
        if (Math.abs(g) > 1e-4) model.learn(cueList, g);
      }
    }
  }
  model.begin(0);
  return model;
}

function candidatesOf(
  { view, gold }: Article,
  skip: Uint8Array,
  screen: Screen,
): { anchors: Set<number>; candidates: number[] } {
  const candidates: number[] = [];
  for (let i = 0; i < view.count; i++)
    if (canAnchor(view, i, skip) && screen.score(anchorScreen(view, i)) >= screen.least.anchor) candidates.push(i);
  return { anchors: new Set(gold.map((g) => g.anchor)), candidates };
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
