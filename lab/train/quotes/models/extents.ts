import { AFTER, BEFORE, extentFeatures, extentList, reach } from '../../../../stages/quotes/cue/extent.js';
import { softmax } from '../../../../stages/model/linear.js';
import { random, shuffled } from '../../random.js';
import type { Article } from '../corpus/gold.js';
import { learner, type Learner, type LearnerOptions } from '../learner/learner.js';

export const EXTENT: LearnerOptions & { epochs: number } = {
  bits: 17,
  alpha: 0.1,
  l1: 0.3,
  l2: 1,
  dropout: 0.1,
  epochs: 6,
};

/** Learns how far a cue reaches around its anchor. */
export function learnExtents(articles: readonly Article[], seed: number, options = EXTENT): Learner {
  const model = learner(options);
  const next = random(seed);
  const all = articles.flatMap(({ view, gold }) => gold.map((g) => ({ view, g })));
  let salt = 1;
  const scores: number[] = [];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { view, g } of shuffled(all, next)) {
      for (const side of [-1, 1] as const) {
        const room = reach(view, g.anchor, side, side < 0 ? BEFORE : AFTER);
        const right = side < 0 ? g.anchor - g.cue[0] : g.cue[1] - 1 - g.anchor;
        if (right > room) continue;
        model.begin(salt++);
        scores.length = 0;
        for (let n = 0; n <= room; n++) {
          extentFeatures(view, g.anchor, side, n);
          scores.push(model.score(extentList));
        }
        softmax(scores);
        for (let n = 0; n <= room; n++) {
          const step = scores[n]! - (n === right ? 1 : 0);
          if (Math.abs(step) < 1e-3) continue;
          extentFeatures(view, g.anchor, side, n);
          model.learn(extentList, step);
        }
      }
    }
  }
  model.begin(0);
  return model;
}
