import { resolve } from '../../../stages/attribute/resolve.js';
import type { Resolve } from '../../../stages/attribute/standing.js';
import { sceneOf, type Scene } from '../../../stages/attribute/scene.js';
import type { GoldAttributions, GoldQuote } from '../../evaluate/gold.js';
import { random } from '../random.js';
import { answersFromNames, answersFromSources, goldOf } from './answers.js';
import { recordOf, withGoldQuotes, type SpeakerArticle } from './articles.js';
import type { FindQuotes } from './halves.js';
import { examplesOf, type Example } from './examples.js';

/** An article with annotated sources, made into examples. */
export interface SourceDocument {
  readonly id: string;
  readonly examples: readonly Example[];
}

/** An article with speakers by name: its scene from the stages before, what its quotes are in the gold, and its examples. */
export interface SpeakerDocument {
  readonly id: string;
  readonly scene: Scene;
  readonly resolve: Resolve;
  readonly gold: readonly (GoldQuote | undefined)[];
  /** Annotated speech that must be found. */
  readonly speech: number;
  readonly examples: readonly Example[];
}

/** Share of the annotated attributions that show their source and cue, as a finder might, and the weight of all of them. */
const SHOWN = 0.2;
const GOLD_WEIGHT = 0.5;

/**
 * Examples from annotated sources: over the quotes that a finder finds, and over the annotated ones, most of them with the source
 * hidden, so that the ranker learns to do without.
 */
export function prepareSources(gold: GoldAttributions, number: number, find: FindQuotes): SourceDocument {
  const next = random(number + 1);
  const record = recordOf(gold.id, gold.text);
  const hidden = sceneOf(withGoldQuotes(record, gold, () => next() < SHOWN));
  const found = sceneOf(find(record));
  return {
    id: gold.id,
    examples: [
      ...examplesOf(hidden, answersFromSources(hidden, gold.text, gold), GOLD_WEIGHT),
      ...examplesOf(found, answersFromSources(found, gold.text, gold), 1),
    ],
  };
}

/** Examples from speakers by name, over the quotes that the pipeline finds. */
export function prepareSpeakers(article: SpeakerArticle, find: FindQuotes): SpeakerDocument {
  const record = find(recordOf(article.id, article.body));
  const scene = sceneOf(record);
  const gold = goldOf(scene, article);
  return {
    id: article.id,
    scene,
    resolve: resolve(record, scene),
    gold,
    speech: article.quotes.filter((q) => q.label === 'speech' && !q.optional).length,
    examples: examplesOf(scene, answersFromNames(scene, gold), 1),
  };
}
