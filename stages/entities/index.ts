import { loadLexicons } from '../lexicon/index.js';
import { entitiesRecord, type EntitiesRecord, type SegmentRecord } from '../records/index.js';
import { loadResolutionModel } from '../resolution/model.js';
import { defineStage } from '../stage.js';
import { analyse } from './analyse.js';
import { entitiesOf } from './entitiesOf.js';
import { loadNameModel } from './tagger/nameModel.js';

/** Finds who and what an article speaks of: in-document clusters of names, descriptions and pronouns. English only. */
export const entities = defineStage<SegmentRecord, EntitiesRecord>({
  name: 'entities',
  version: '27',
  requires: ['language', 'paragraphs'],
  adds: ['entities'],
  schema: entitiesRecord,
  resources: ['lexicons', 'models/names.bin', 'models/resolution.bin'],
  options: ['lexicons'],
  setup: (options) => {
    const lex = loadLexicons(options.lexicons);
    const names = loadNameModel();
    const resolution = loadResolutionModel();
    return (record) => {
      const known = record.language === 'en' || record.language === 'und';
      return {
        ...record,
        entities: known ? entitiesOf(record, analyse(record.paragraphs, lex, names), resolution) : [],
      };
    };
  },
});
