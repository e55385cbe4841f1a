import { resolve } from '../../../stages/attribute/resolve.js';
import type { Resolve } from '../../../stages/attribute/standing.js';
import { sceneOf, type Scene } from '../../../stages/attribute/scene.js';
import type { GoldAttributions, GoldQuote } from '../../evaluate/gold.js';
import { random } from '../random.js';
import { answersFromNames, answersFromSources, goldOf } from './answers.js';
import { recordOf, withFoundQuotes, withGoldQuotes, type SpeakerArticle } from './articles.js';
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

/** Share of the annotated attributions that show their source and cue, as a finder might. */
const SHOWN = 0.3;

/** Examples from annotated sources. A seeded part of the quotes shows its source, so that the ranker learns to do without. */
export function prepareSources(gold: GoldAttributions, number: number): SourceDocument {
  const next = random(number + 1);
  const record = withGoldQuotes(recordOf(gold.id, gold.text), gold, () => next() < SHOWN);
  const scene = sceneOf(record);
  const answers = answersFromSources(scene, gold.text, gold);
  return { id: gold.id, examples: examplesOf(scene, answers, 1) };
}

/** Examples from speakers by name, over the quotes that the pipeline finds. */
export function prepareSpeakers(article: SpeakerArticle): SpeakerDocument {
  const record = withFoundQuotes(recordOf(article.id, article.body));
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
