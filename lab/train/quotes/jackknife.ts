import { edgeScores } from '../../../stages/quotes/content/edgeFeatures.js';
import { edgesOf } from '../../../stages/quotes/content/edges.js';
import {
  contentsOf,
  cuesOf,
  guessOf,
  type Content,
  type Limits,
  type Scorers,
} from '../../../stages/quotes/guess/guess.js';
import { withLone } from '../../../stages/quotes/guess/guesses.js';
import { loneContents } from '../../../stages/quotes/guess/loneQuotes.js';
import { learnContents, type CueExample } from './models/contents.js';
import { hopelessStems, learnCues } from './models/cues.js';
import { learnExtents } from './models/extents.js';
import { learnLinks } from './models/links.js';
import type { Article } from './corpus/gold.js';
import { averaged, type LearnedTable } from './learner/learner.js';
import { learnScreen, type LearnedScreen } from './models/screens.js';
import { learnSources, type SourceExample } from './models/sources.js';
import type { Guessed } from './verifier/verifier.js';

/** The first models, trained. */
export interface FirstModels {
  readonly cue: LearnedTable;
  readonly extent: LearnedTable;
  readonly content: LearnedTable;
  readonly source: LearnedTable;
  readonly link: LearnedTable;
  readonly skip: Uint8Array;
  readonly screen: LearnedScreen;
}

/** Wider than the stage's own: later steps learn from less likely guesses too. */
export const TRAINED_LIMITS: Limits = { cue: -2.2, content: 0.1 };

const AVERAGED = 3;
export const STEM_BITS = 16;
export const STEM_LEAST = 40;

/**
 * Trains the first models, and makes honest guesses for every training article: each step is trained in `folds` parts besides the whole,
 * and a part's articles go through models of the other parts, so that later steps see the mistakes earlier ones make on new text.
 */
export function jackknife(
  articles: readonly Article[],
  folds: number,
  seed: number,
  say: (message: string) => void,
): { models: FirstModels; guessed: Guessed[] } {
  const foldOf = (n: number): number => n % folds;
  const others = <T>(lists: readonly (readonly T[])[], k: number): T[] =>
    lists.flatMap((l, n) => (foldOf(n) === k ? [] : l));
  const taggers = Array.from({ length: folds + 1 }, (_, k) => {
    const made = learnTagger(
      articles.filter((_a, n) => foldOf(n) !== k),
      seed + k,
    );
    say(`cues ${k + 1}/${folds + 1}`);
    return made;
  });
  const cues = articles.map((article, n) => examplesOf(article, taggers[foldOf(n)]!));
  const contents = Array.from({ length: folds + 1 }, (_, k) => {
    const examples = others(cues, k);
    const made = averaged(seedsOf(seed + 10 + k), (s) => learnContents(examples, s));
    say(`contents ${k + 1}/${folds + 1}`);
    return made;
  });
  const said = articles.map(({ view }, n) => {
    const score = contents[foldOf(n)]!.score;
    const known = edgeScores(view, score);
    const found = cues[n]!.flatMap(({ edges, cue }) =>
      contentsOf(view, edges, cue, score, TRAINED_LIMITS.content, known),
    );
    return withLone(found, loneContents(view, found, scorersOf(taggers[foldOf(n)]!)));
  });
  const examples = articles.map((article, n) => sourceExamples(article, said[n]!));
  const sources = Array.from({ length: folds + 1 }, (_, k) => {
    const made = averaged(seedsOf(seed + 20 + k), (s) => learnSources(others(examples, k), s));
    say(`sources ${k + 1}/${folds + 1}`);
    return made;
  });
  const guessed = articles.map((article, n) => ({
    article,
    guesses: said[n]!.map((s) => guessOf(article.view, s, sources[foldOf(n)]!.score)),
  }));
  return { models: { ...taggers[folds]!, content: contents[folds]!, source: sources[folds]! }, guessed };
}

/** Seeds of the models that are averaged. */
function seedsOf(seed: number): number[] {
  return Array.from({ length: AVERAGED }, (_, n) => seed + 100 * n);
}

type Tagger = Omit<FirstModels, 'content' | 'source'>;

/** What finds cues. */
function learnTagger(articles: readonly Article[], seed: number): Tagger {
  const skip = hopelessStems(articles, STEM_BITS, STEM_LEAST);
  const screen = learnScreen(articles, skip, seed);
  return {
    skip,
    screen,
    cue: averaged(seedsOf(seed), (s) => learnCues(articles, skip, screen, s)),
    extent: learnExtents(articles, seed),
    link: learnLinks(articles, skip, seed),
  };
}

/** The tables of a tagger as the stage uses them. */
function scorersOf({ skip, screen, cue, extent, link }: Tagger): Pick<Scorers, keyof Tagger> {
  return { skip, screen, cue: cue.score, extent: extent.score, link: link.score };
}

function examplesOf({ view, gold }: Article, tagger: Tagger): CueExample[] {
  const byAnchor = new Map(gold.map((g) => [g.anchor, g]));
  const edges = edgesOf(view, tagger.screen);
  const cues = cuesOf(view, scorersOf(tagger), TRAINED_LIMITS.cue - 0.3);
  return cues.map((cue) => ({ view, edges, cue, gold: byAnchor.get(cue.anchor) }));
}

/** Sources are learned from cues that are annotated, with the content found for them. */
function sourceExamples({ view, gold }: Article, said: readonly Content[]): SourceExample[] {
  const byAnchor = new Map(gold.map((g) => [g.anchor, g]));
  return said.flatMap((s) => {
    const g = s.second ? undefined : byAnchor.get(s.anchor);
    return g ? [{ view, said: s, source: g.source }] : [];
  });
}
