import { forceBoundary } from '../../../../stages/quotes/choice.js';
import type { Said } from '../../../../stages/quotes/source/source.js';
import {
  noSourceFeatures,
  sourceEndFeatures,
  sourceStartFeatures,
} from '../../../../stages/quotes/source/sourceFeatures.js';
import { sourcePairFeatures } from '../../../../stages/quotes/source/sourcePairFeatures.js';
import {
  findSources,
  scoreSources,
  sourceChoice,
  TRAINED_KEPT,
} from '../../../../stages/quotes/source/sourceChoice.js';
import type { View } from '../../../../stages/quotes/view.js';
import { random, shuffled } from '../../random.js';
import type { TokenRange } from '../corpus/gold.js';
import { learner, type Learner, type LearnerOptions } from '../learner/learner.js';
import { learnSpans, pairIndex } from '../learner/spans.js';

/** A cue with the content found for it, and its annotated source (null: it has none). */
export interface SourceExample {
  readonly view: View;
  readonly said: Said;
  readonly source: TokenRange | null;
}

export const SOURCE: LearnerOptions & { epochs: number } = {
  bits: 19,
  alpha: 0.08,
  l1: 0.3,
  l2: 1,
  dropout: 0.2,
  epochs: 5,
};

/** Learns who is named as the source of a cue. */
export function learnSources(examples: readonly SourceExample[], seed: number, options = SOURCE): Learner {
  const model = learner(options);
  const next = random(seed);
  const choice = sourceChoice();
  let salt = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { view, said, source } of shuffled(examples, next)) {
      const { paragraph } = view.tokens;
      if (
        source &&
        (paragraph[source[0]] !== paragraph[said.anchor] || paragraph[source[1] - 1] !== paragraph[said.anchor])
      )
        continue;
      model.begin(salt++);
      findSources(view, said, choice);
      const { spans } = choice;
      if (source) {
        forceBoundary(spans.starts, source[0]);
        forceBoundary(spans.ends, source[1]);
      }
      scoreSources(view, said, model.score, choice, TRAINED_KEPT);
      const g = choice.none - (source ? 0 : 1);
      if (Math.abs(g) > 2e-3) model.learn(noSourceFeatures(view, said), g);
      learnSpans(
        spans,
        {
          start: (t, g) => model.learn(sourceStartFeatures(view, said, t), g),
          end: (e, g) => model.learn(sourceEndFeatures(view, said, e), g),
          pair: (s, e, g) => model.learn(sourcePairFeatures(view, said, s, e), g),
        },
        1 - choice.none,
        source ? pairIndex(spans, source[0], source[1]) : -1,
      );
    }
  }
  model.begin(0);
  return model;
}
