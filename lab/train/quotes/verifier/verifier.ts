import { sigmoid } from '../../../../stages/model/linear.js';
import { scoreRow, type Trees } from '../../../../stages/model/trees.js';
import { EVIDENCE, evidenceOf } from '../../../../stages/quotes/verifier/evidence.js';
import type { Guess } from '../../../../stages/quotes/guess/guess.js';
import { CONTEXT, contextOf } from '../../../../stages/quotes/verifier/context.js';
import { verify, type Verifier } from '../../../../stages/quotes/verifier/findLearned.js';
import { quickTrees } from '../../../../stages/quotes/verifier/quickTrees.js';
import { wordingFeatures } from '../../../../stages/quotes/verifier/wording.js';
import { binColumns } from '../../boost/bins.js';
import { boost, type BoostOptions } from '../../boost/boost.js';
import { random, shuffled } from '../../random.js';
import type { Article } from '../corpus/gold.js';
import { rightGuesses } from './judge.js';
import { averaged, learner, type LearnedTable, type Learner, type LearnerOptions } from '../learner/learner.js';

export const VERIFIER: BoostOptions = {
  trees: 320,
  leaves: 12,
  rate: 0.05,
  least: 10,
  l2: 5,
  rows: 0.7,
  features: 0.4,
  seed: 1,
  thorough: true,
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

/** The last models: one for the wording of whole guesses, trees over it and everything else, and trees for a second look. */
export interface LastModels {
  readonly wording: LearnedTable;
  readonly verifier: Trees;
  readonly second: Trees;
}

/** The last models as the stage uses them. */
export function verifierOf({ wording, verifier, second }: LastModels): Verifier {
  return { wording: wording.score, verifier: quickTrees(verifier), second: quickTrees(second) };
}

const FOLDS = 3;
/** Seeds of the models of wording that are averaged. */
const SEEDS = [11, 111, 211];

/** Learns to tell right guesses from wrong ones: each step sees what models that have not seen the article make of the one before. */
export function learnVerifier(guessed: readonly Guessed[], options = VERIFIER): LastModels {
  const foldOf = (n: number): number => n % FOLDS;
  const parts = <T>(list: readonly T[], k: number): T[] => list.filter((_, n) => foldOf(n) !== k);
  const ks = Array.from({ length: FOLDS + 1 }, (_, k) => k);
  const wordings = ks.map((k) => averaged(SEEDS, (seed) => learnWording(parts(guessed, k), seed)));
  const looks = guessed.map(({ article, guesses }, n) => ({
    joint: rightGuesses(article, guesses).joint,
    rows: evidenceOf(article.view, guesses, wordings[foldOf(n)]!.score),
  }));
  const verifiers = ks.map((k) => learnTrees(parts(looks, k), EVIDENCE, options));
  const seconds = looks.map(({ joint, rows }, n) => {
    const { article, guesses } = guessed[n]!;
    const odds = Float64Array.from(joint, (_, i) => scoreRow(verifiers[foldOf(n)]!, rows, i * EVIDENCE));
    return { joint, rows: contextOf(article.view, guesses, rows, odds) };
  });
  return { wording: wordings[FOLDS]!, verifier: verifiers[FOLDS]!, second: learnTrees(seconds, CONTEXT, options) };
}

interface Looked {
  readonly joint: Uint8Array;
  /** `width` values a guess. */
  readonly rows: Float32Array;
}

function learnTrees(parts: readonly Looked[], width: number, options: BoostOptions): Trees {
  const count = parts.reduce((n, p) => n + p.joint.length, 0);
  const columns = Array.from({ length: width }, () => new Float32Array(count));
  const targets = new Float32Array(count);
  let at = 0;
  for (const { joint, rows } of parts) {
    for (let i = 0; i < joint.length; i++) for (let k = 0; k < width; k++) columns[k]![at + i] = rows[i * width + k]!;
    targets.set(joint, at);
    at += joint.length;
  }
  return boost({ bins: binColumns(columns), targets, weights: new Float32Array(count).fill(1) }, options);
}

function learnWording(guessed: readonly Guessed[], seed: number, options = WORDING): Learner {
  const model = learner(options);
  const next = random(seed);
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

/** The score that gives the best F1 of joint correctness over held-out guesses; `total` annotated attributions. */
export function bestThreshold(
  last: LastModels,
  guessed: readonly Guessed[],
  total: number,
): { least: number; f1: number } {
  const verifier = verifierOf(last);
  const rows = guessed.flatMap(({ article, guesses }) => {
    const { joint } = rightGuesses(article, guesses);
    const right = new Map(guesses.map((g, n) => [g, joint[n]!]));
    const verified = verify(article.view, guesses, verifier);
    return verified.map(({ guess, score }) => ({ right: right.get(guess)!, score }));
  });
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
