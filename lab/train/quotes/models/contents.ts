import { forceBoundary } from '../../../../stages/quotes/choice.js';
import { endFeatures, Place, startFeatures, type Cue } from '../../../../stages/quotes/content/content.js';
import {
  contentCandidates,
  contentChoice,
  scoreContent,
  WIDE,
} from '../../../../stages/quotes/content/contentChoice.js';
import { endEdgeFeatures, startEdgeFeatures } from '../../../../stages/quotes/content/edgeFeatures.js';
import type { Edges } from '../../../../stages/quotes/content/edges.js';
import { placeFeatures, placeList } from '../../../../stages/quotes/content/place.js';
import { pairFeatures } from '../../../../stages/quotes/content/pairFeatures.js';
import type { View } from '../../../../stages/quotes/view.js';
import { random, shuffled } from '../../random.js';
import type { GoldAttribution, TokenRange } from '../corpus/gold.js';
import { learner, type Learner, type LearnerOptions } from '../learner/learner.js';
import { learnSpans, pairIndex } from '../learner/spans.js';

/** A cue as the tagger proposes it, with the annotated attribution of that cue if there is one. */
export interface CueExample {
  readonly view: View;
  readonly edges: Edges;
  readonly cue: Cue;
  readonly gold: GoldAttribution | undefined;
}

export const CONTENT: LearnerOptions & { epochs: number } = {
  bits: 20,
  alpha: 0.12,
  l1: 0.4,
  l2: 1,
  dropout: 0.2,
  epochs: 4,
};

/** Learns where the content of a cue lies, or that it has none. */
export function learnContents(
  examples: readonly CueExample[],
  seed: number,
  options = CONTENT,
  onEpoch?: (n: number) => void,
): Learner {
  const model = learner(options);
  const next = random(seed);
  const choice = contentChoice();
  let salt = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { view, edges, cue, gold } of shuffled(examples, next)) {
      const left = within(view, cue, gold?.left, 0, cue.start);
      const right = within(view, cue, gold?.right, cue.end, view.count);
      if (left === undefined || right === undefined) continue;
      model.begin(salt++);
      contentCandidates(view, edges, cue, WIDE, choice);
      for (const [side, want] of [
        [choice.left, left],
        [choice.right, right],
      ] as const) {
        if (!want) continue;
        forceBoundary(side.starts, want[0]);
        forceBoundary(side.ends, want[1]);
      }
      scoreContent(view, cue, model.score, choice);
      const truth = (left ? 1 : 0) + (right ? 2 : 0);
      const p = choice.place;
      for (let k = 0; k < 4; k++) {
        const g = p[k]! - (k === truth ? 1 : 0);
        if (Math.abs(g) < 2e-3) continue;
        placeFeatures(view, cue);
        placeList.salt = k;
        model.learn(placeList, g);
      }
      for (const [side, span, place, want] of [
        [Place.left, choice.left, p[1]! + p[3]!, left],
        [Place.right, choice.right, p[2]! + p[3]!, right],
      ] as const) {
        learnSpans(
          span,
          {
            start: (t, g) => {
              model.learn(startEdgeFeatures(view, side, t), g);
              model.learn(startFeatures(view, cue, side, t), g);
            },
            end: (e, g) => {
              model.learn(endEdgeFeatures(view, side, e), g);
              model.learn(endFeatures(view, cue, side, e), g);
            },
            pair: (s, e, g) => model.learn(pairFeatures(view, cue, side, s, e), g),
          },
          place,
          want ? pairIndex(span, want[0], want[1]) : -1,
        );
      }
    }
    onEpoch?.(epoch);
  }
  model.begin(0);
  return model;
}

/** The annotated range on one side; undefined where it cannot be learned from: in another paragraph, or in the cue. */
function within(
  view: View,
  cue: Cue,
  range: TokenRange | null | undefined,
  from: number,
  to: number,
): TokenRange | null | undefined {
  if (!range) return null;
  const { paragraph } = view.tokens;
  const p = paragraph[cue.anchor];
  if (range[0] < from || range[1] > to) return undefined;
  return paragraph[range[0]] === p && paragraph[range[1] - 1] === p ? range : undefined;
}
