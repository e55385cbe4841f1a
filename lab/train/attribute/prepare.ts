import type { Resolve } from '../../../stages/attribute/resolve.js';
import { sceneOf, type Scene } from '../../../stages/attribute/scene/scene.js';
import type { GoldAttributions, GoldQuote } from '../../evaluate/gold.js';
import { random } from '../random.js';
import { answersFromNames, answersFromSources, goldOf } from './answers.js';
import { withGoldQuotes, type SpeakerArticle } from './articles.js';
import { examplesOf, type Answer, type Example } from './examples.js';
import type { Reading } from './reading.js';

/** An article with annotated sources, made into examples. */
export interface SourceDocument {
  readonly id: string;
  /** The scene of the quotes that were found, and the mentions their annotated sources hold. */
  readonly scene: Scene;
  readonly resolve: Resolve;
  readonly answers: readonly (Answer | undefined)[];
  readonly examples: readonly Example[];
}

/** A stretch of an article's text, half-open. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** An article with speakers by name: its scene from the stages before, what its quotes are in the gold, and its examples. */
export interface SpeakerDocument {
  readonly id: string;
  readonly scene: Scene;
  readonly resolve: Resolve;
  readonly gold: readonly (GoldQuote | undefined)[];
  /** Stretches that the gold leaves open: whether what is found inside them is right, nobody knows. */
  readonly optional: readonly Offsets[];
  /** Annotated speech that must be found. */
  readonly speech: number;
  readonly examples: readonly Example[];
}

/** Share of the annotated attributions that show their source and cue, as a finder might, and the weight of all of them. */
const SHOWN = 0.2;
const GOLD_WEIGHT = 0.5;
/** Weight of a quote whose speaker is known by name: it is what is asked. */
const SPEAKER_WEIGHT = 2;

/**
 * Examples from annotated sources: over the quotes that a finder found, and over the annotated ones, most of them with the source
 * hidden, so that the ranker learns to do without.
 */
export function prepareSources(gold: GoldAttributions, number: number, { record, standsFor }: Reading): SourceDocument {
  const next = random(number + 1);
  const hidden = sceneOf(withGoldQuotes(record, gold, () => next() < SHOWN));
  const found = sceneOf(record);
  const answers = answersFromSources(found, gold.text, gold);
  return {
    id: gold.id,
    scene: found,
    resolve: (place) => standsFor[place]!,
    answers,
    examples: [
      ...examplesOf(hidden, answersFromSources(hidden, gold.text, gold), GOLD_WEIGHT),
      ...examplesOf(found, answers, 1),
    ],
  };
}

/** Examples from speakers by name, over the quotes that a finder found. */
export function prepareSpeakers(article: SpeakerArticle, { record, standsFor }: Reading): SpeakerDocument {
  const scene = sceneOf(record);
  const gold = goldOf(scene, article);
  return {
    id: article.id,
    scene,
    resolve: (place) => standsFor[place]!,
    gold,
    optional: article.quotes.filter((q) => q.optional),
    speech: article.quotes.filter((q) => q.label === 'speech' && !q.optional).length,
    examples: examplesOf(scene, answersFromNames(scene, gold), SPEAKER_WEIGHT),
  };
}
