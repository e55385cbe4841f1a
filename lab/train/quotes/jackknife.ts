import type { Cue } from '../../../stages/quotes/content.js';
import { contentOf, cuesOf, guessOf, type Content, type Limits } from '../../../stages/quotes/guess.js';
import { learnContents, type CueExample } from './contents.js';
import { hopelessStems, learnCues } from './cues.js';
import { learnExtents } from './extents.js';
import type { Article } from './gold.js';
import type { Learner } from './learner.js';
import { learnSources, type SourceExample } from './sources.js';
import type { Guessed } from './verifier.js';

/** The first models, trained. */
export interface FirstModels {
  readonly cue: Learner;
  readonly extent: Learner;
  readonly content: Learner;
  readonly source: Learner;
  readonly skip: Uint8Array;
}

/** Wider than the stage's own: later steps learn from less likely guesses too. */
export const TRAINED_LIMITS: Limits = { cue: -2.3, content: 0.08 };

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
  const others = <T>(lists: readonly T[][], k: number): T[] => lists.flatMap((l, n) => (foldOf(n) === k ? [] : l));
  const taggers = Array.from({ length: folds + 1 }, (_, k) => {
    const part = articles.filter((_, n) => foldOf(n) !== k);
    const skip = hopelessStems(part, STEM_BITS, STEM_LEAST);
    const made = { cue: learnCues(part, skip, seed + k), extent: learnExtents(part, seed + k), skip };
    say(`cues ${k + 1}/${folds + 1}`);
    return made;
  });
  const cues = articles.map((article, n) => {
    const { cue, extent, skip } = taggers[foldOf(n)]!;
    return examplesOf(
      article,
      cuesOf(article.view, { cue: cue.score, extent: extent.score, skip }, TRAINED_LIMITS.cue - 0.3),
    );
  });
  const contents = Array.from({ length: folds + 1 }, (_, k) => {
    const made = learnContents(others(cues, k), seed + 10 + k);
    say(`contents ${k + 1}/${folds + 1}`);
    return made;
  });
  const said = cues.map((list, n) => saidOf(list, contents[foldOf(n)]!));
  const sources = Array.from({ length: folds + 1 }, (_, k) => {
    const made = learnSources(others(said, k).flatMap(sourceExample), seed + 20 + k);
    say(`sources ${k + 1}/${folds + 1}`);
    return made;
  });
  const guessed = articles.map((article, n) => ({
    article,
    guesses: said[n]!.map(({ said: s }) => guessOf(article.view, s, sources[foldOf(n)]!.score)),
  }));
  const tagger = taggers[folds]!;
  return { models: { ...tagger, content: contents[folds]!, source: sources[folds]! }, guessed };
}

function examplesOf({ view, gold }: Article, cues: readonly Cue[]): CueExample[] {
  const byAnchor = new Map(gold.map((g) => [g.anchor, g]));
  return cues.map((cue) => ({ view, cue, gold: byAnchor.get(cue.anchor) }));
}

type SaidExample = CueExample & { said: Content };

function saidOf(list: readonly CueExample[], content: Learner): SaidExample[] {
  return list.flatMap((example) => {
    const said = contentOf(example.view, example.cue, content.score, TRAINED_LIMITS.content);
    return said ? [{ ...example, said }] : [];
  });
}

/** Sources are learned from cues that are annotated, with the content found for them. */
function sourceExample({ view, said, gold }: SaidExample): SourceExample[] {
  return gold ? [{ view, said, source: gold.source }] : [];
}
