import { resolve } from '../../../stages/attribute/resolve.js';
import { sceneOf } from '../../../stages/attribute/scene/scene.js';
import { withSources } from '../../../stages/attribute/scene/withSources.js';
import { loadLexicons } from '../../../stages/lexicon/index.js';
import type { Resolve } from '../../../stages/attribute/resolve.js';
import type { EntitiesRecord, QuotesRecord } from '../../../stages/records/index.js';
import { recordOf } from './articles.js';

/** An article to read. */
export interface Text {
  readonly id: string;
  readonly text: string;
}

/** What the stages before make of an article: plain data, so that it can be read in another thread. */
export interface Reading {
  readonly record: QuotesRecord;
  /** Who each place of the record's scene may stand for. */
  readonly standsFor: readonly ReturnType<Resolve>[];
}

/** Reads an article with the models of this thread and the quotes of `find`. */
export function readArticle({ id, text }: Text, find: (record: EntitiesRecord) => QuotesRecord): Reading {
  const record = withSources(find(recordOf(id, text)), loadLexicons());
  const scene = sceneOf(record);
  const candidates = resolve(record, scene);
  return { record, standsFor: scene.places.map((_, place) => candidates(place)) };
}
