import { tokensOf, type Tokens } from '../language/tokens.js';
import { loadLexicons, tokenBits, type Lexicons } from '../lexicon/index.js';
import { entitiesRecord, type EntitiesRecord, type Entity, type SegmentRecord } from '../records/index.js';
import { defineStage } from '../stage.js';
import { namedDrafts, unnamedDrafts, type Draft } from './draft.js';
import { entityOf } from './entityOf.js';
import { findNominals } from './nominals.js';
import { resolvePronouns } from './resolvePronouns.js';
import { findNames } from './findNames.js';
import { loadNameModel, type NameModel } from './tagger/nameModel.js';

/** Finds who and what an article speaks of: in-document clusters of names, descriptions and pronouns. English only. */
export const entities = defineStage<SegmentRecord, EntitiesRecord>({
  name: 'entities',
  version: '2',
  requires: ['language', 'paragraphs'],
  adds: ['entities'],
  schema: entitiesRecord,
  resources: ['lexicons', 'models/names.bin'],
  options: ['lexicons'],
  setup: (options) => {
    const lex = loadLexicons(options.lexicons);
    const model = loadNameModel();
    return (record) => {
      const known = record.language === 'en' || record.language === 'und';
      return { ...record, entities: known ? findEntities(record, lex, model) : [] };
    };
  },
});

function findEntities(record: SegmentRecord, lex: Lexicons, model: NameModel): Entity[] {
  const tokens: Tokens = tokensOf(record.paragraphs);
  const bits = tokenBits(tokens, lex);
  const names = findNames(tokens, bits, model);
  const drafts: Draft[] = [
    ...namedDrafts(tokens, bits, names),
    ...unnamedDrafts(tokens, bits, findNominals(tokens, bits, names)),
  ];
  resolvePronouns(tokens, drafts);
  for (const d of drafts) d.mentions.sort((a, b) => a.from - b.from);
  drafts.sort((a, b) => a.mentions[0]!.from - b.mentions[0]!.from || a.mentions[0]!.to - b.mentions[0]!.to);
  return drafts.map((d, i) => entityOf(record, tokens, d, `e${i + 1}`));
}
