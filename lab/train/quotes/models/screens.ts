import { sigmoid } from '../../../../stages/model/linear.js';
import { Edge, endKind, startKind } from '../../../../stages/quotes/content/edges.js';
import type { Features } from '../../../../stages/quotes/features.js';
import { anchorScreen, canAnchor, edgeScreen, type Screen, type Screened } from '../../../../stages/quotes/screen.js';
import { shapedEnd, shapedStart } from '../../../../stages/quotes/content/shape.js';
import { random, shuffled } from '../../random.js';
import type { Article } from '../corpus/gold.js';
import { learner, type Learner, type LearnerOptions } from '../learner/learner.js';

export const SCREEN: LearnerOptions & { epochs: number } = {
  bits: 15,
  alpha: 0.08,
  l1: 0.3,
  l2: 1,
  dropout: 0.1,
  epochs: 3,
};
/** Share of the annotated anchors, starts and ends that a screen may lose. */
const LOST: Readonly<Record<Screened, number>> = { anchor: 0.02, start: 0.008, end: 0.008 };

/** A screen and its table. */
export interface LearnedScreen extends Screen {
  readonly table: Learner;
}

/** Learns which tokens are worth a closer look as anchors, and as starts and ends of contents. */
export function learnScreen(
  articles: readonly Article[],
  skip: Uint8Array,
  seed: number,
  options = SCREEN,
): LearnedScreen {
  const table = learner(options);
  const next = random(seed);
  let salt = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const article of shuffled(articles, next)) {
      visit(article, skip, (_what, right, f) => {
        table.begin(salt++);
        const g = sigmoid(table.score(f())) - (right ? 1 : 0);
        if (Math.abs(g) > 1e-3) table.learn(f(), g);
      });
    }
  }
  table.begin(0);
  const scores: Record<Screened, number[]> = { anchor: [], start: [], end: [] };
  for (const article of articles)
    visit(article, skip, (what, right, f) => {
      if (right) scores[what].push(table.score(f()));
    });
  const least = Object.fromEntries(
    (Object.keys(LOST) as Screened[]).map((what) => {
      const sorted = Float64Array.from(scores[what]).toSorted();
      return [what, Math.round(100 * (sorted[Math.floor(LOST[what] * sorted.length)] ?? -9)) / 100];
    }),
  ) as Record<Screened, number>;
  return { score: table.score, least, table };
}

/** Everything the screen looks at, and whether it is annotated. */
function visit(
  { view, gold }: Article,
  skip: Uint8Array,
  see: (what: Screened, right: boolean, features: () => Features) => void,
): void {
  const parts = gold.flatMap((g) => [g.left, g.right]).filter((r) => r !== null);
  const anchors = new Set(gold.map((g) => g.anchor));
  const starts = new Set(parts.map((r) => r[0]));
  const ends = new Set(parts.map((r) => r[1]));
  for (let t = 0; t < view.count; t++) {
    if (canAnchor(view, t, skip)) see('anchor', anchors.has(t), () => anchorScreen(view, t));
    if (startKind(view, t) === Edge.phrase)
      see('start', starts.has(shapedStart(view, t, view.to[t]!)), () => edgeScreen(view, t, t, false));
    if (t > 0 && endKind(view, t) === Edge.phrase)
      see('end', ends.has(shapedEnd(view, view.from[t - 1]!, t)), () => edgeScreen(view, t, t - 1, true));
  }
}
