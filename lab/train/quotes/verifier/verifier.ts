import { sigmoid } from '../../../../stages/model/linear.js';
import { scoreTrees, type Trees } from '../../../../stages/model/trees.js';
import { EVIDENCE, evidenceOf } from '../../../../stages/quotes/verifier/evidence.js';
import type { Score } from '../../../../stages/quotes/features.js';
import type { Guess } from '../../../../stages/quotes/guess/guess.js';
import { wordingFeatures } from '../../../../stages/quotes/verifier/wording.js';
import { binColumns } from '../../boost/bins.js';
import { boost, type BoostOptions } from '../boost/boost.js';
import { random, shuffled } from '../../random.js';
import type { Article } from '../corpus/gold.js';
import { rightGuesses } from './judge.js';
import { learner, type Learner, type LearnerOptions } from '../learner/learner.js';

export const VERIFIER: BoostOptions = {
  trees: 160,
  leaves: 12,
  rate: 0.08,
  least: 10,
  l2: 5,
  rows: 0.7,
  features: 0.4,
  seed: 1,
};
export const WORDING: LearnerOptions & { epochs: number } = {
  bits: 18,
  alpha: 0.05,
  l1: 0.5,
  l2: 1,
  dropout: 0.3,
  epochs: 4,
};

/** An article with guesses made by models that have not seen it. */
export interface Guessed {
  readonly article: Article;
  readonly guesses: readonly Guess[];
}

/** The last models: one for the wording of whole guesses, and trees over it and everything else. */
export interface LastModels {
  readonly wording: Learner;
  readonly verifier: Trees;
}

const FOLDS = 3;

/** Learns to tell right guesses from wrong ones; the trees see wording scored by models that have not seen the article either. */
export function learnVerifier(guessed: readonly Guessed[], options = VERIFIER): LastModels {
  const folds = Array.from({ length: FOLDS + 1 }, (_, k) => learnWording(guessed.filter((_g, n) => n % FOLDS !== k)));
  const { columns, joint } = tableOf(guessed, (n) => folds[n % FOLDS]!.score);
  const weights = new Float32Array(joint.length).fill(1);
  const verifier = boost({ bins: binColumns(columns), targets: joint, weights }, options);
  return { wording: folds[FOLDS]!, verifier };
}

function learnWording(guessed: readonly Guessed[], options = WORDING): Learner {
  const model = learner(options);
  const next = random(11);
  const all = guessed.flatMap(({ article, guesses }) => {
    const { joint } = rightGuesses(article, guesses);
    return guesses.map((guess, n) => ({ view: article.view, guess, right: joint[n]! }));
  });
  let salt = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { view, guess, right } of shuffled(all, next)) {
      const f = wordingFeatures(view, guess);
      model.begin(salt++);
      model.learn(f, sigmoid(model.score(f)) - right);
    }
  }
  model.begin(0);
  return model;
}

interface Table {
  readonly columns: Float32Array[];
  readonly joint: Float32Array;
}

function tableOf(guessed: readonly Guessed[], wording: (n: number) => Score): Table {
  const parts = guessed.map(({ article, guesses }, n) => ({
    values: evidenceOf(article.view, guesses, wording(n)),
    ...rightGuesses(article, guesses),
  }));
  const rows = parts.reduce((n, p) => n + p.joint.length, 0);
  const columns = Array.from({ length: EVIDENCE }, () => new Float32Array(rows));
  const joint = new Float32Array(rows);
  let at = 0;
  for (const part of parts) {
    for (let i = 0; i < part.joint.length; i++)
      for (let k = 0; k < EVIDENCE; k++) columns[k]![at + i] = part.values[i * EVIDENCE + k]!;
    joint.set(part.joint, at);
    at += part.joint.length;
  }
  return { columns, joint };
}

/** The score that gives the best F1 of joint correctness over held-out guesses; `total` annotated attributions. */
export function bestThreshold(
  last: LastModels,
  guessed: readonly Guessed[],
  total: number,
): { least: number; f1: number } {
  const { columns, joint } = tableOf(guessed, () => last.wording.score);
  const rows = Array.from(joint, (right, n) => ({ right, score: sigmoid(scoreTrees(last.verifier, columns, n)) }));
  rows.sort((a, b) => b.score - a.score);
  let right = 0;
  let best = { least: 0.5, f1: 0 };
  rows.forEach((row, n) => {
    right += row.right;
    const f1 = (2 * right) / (n + 1 + total);
    if (f1 > best.f1) best = { least: row.score, f1 };
  });
  return best;
}
