import { verify } from '../../../../stages/quotes/verifier/findLearned.js';
import { guessesOf } from '../../../../stages/quotes/guess/guesses.js';
import { TRAINED_LIMITS, type FirstModels } from '../jackknife.js';
import type { Learner } from '../learner/learner.js';
import { learnSpeechWords, type Labelled, type SpeechExample } from './speech.js';
import { verifierOf, type Guessed, type LastModels } from '../verifier/verifier.js';

/** What is known of the articles the other models were trained on. */
export interface SpeechContext {
  readonly articles: readonly Labelled[];
  readonly guessed: readonly Guessed[];
  /** Verifiers for the even and the odd articles, each learned from the other half. */
  readonly crossed: readonly LastModels[];
  readonly first: FirstModels;
  readonly last: LastModels;
  readonly words: Learner;
  readonly seed: number;
}

/** Adds to labelled articles what models that have not seen them say; an article of the training corpus is known by the end of its id. */
export function speechExamples(labelled: readonly Labelled[], context: SpeechContext): SpeechExample[] {
  const { articles, guessed, crossed, first, last, words, seed } = context;
  const index = new Map(articles.map((a, n) => [a.id, n]));
  const halves = [0, 1].map((k) =>
    learnSpeechWords(
      articles.filter((_, n) => n % 2 !== k),
      seed,
    ),
  );
  const scorers = {
    cue: first.cue.score,
    extent: first.extent.score,
    content: first.content.score,
    source: first.source.score,
    skip: first.skip,
    screen: first.screen,
    link: first.link.score,
  };
  return labelled.map((example) => {
    const n = index.get(example.id.replace(/^polnear-/, ''));
    const models = n === undefined ? last : crossed[n % 2]!;
    const verifier = verifierOf(models);
    const seen = n === undefined ? undefined : guessed[n]!;
    const view = seen?.article.view ?? example.view;
    const labels =
      seen && seen.article.view.quoteStart.length !== example.labels.length
        ? new Int8Array(view.quoteStart.length).fill(-1)
        : example.labels;
    const verified = verify(view, seen?.guesses ?? guessesOf(view, scorers, TRAINED_LIMITS), verifier);
    return { id: example.id, view, labels, verified, words: (n === undefined ? words : halves[n % 2]!).score };
  });
}
