import { entitiesRecord, type SegmentRecord, type EntitiesRecord } from '../records/index.js';
import { defineStage } from '../stage.js';

/** In-document clusters of people, organisations and places. */
export const entities = defineStage<SegmentRecord, EntitiesRecord>({
  name: 'entities',
  version: '0',
  requires: ['paragraphs'],
  adds: ['entities'],
  schema: entitiesRecord,
  resources: [],
  setup: () => (record) => ({ ...record, entities: [] }),
});
