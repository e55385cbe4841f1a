import { loadLexicons } from '../lexicon/index.js';
import { entitiesRecord, type EntitiesRecord, type Entity, type SegmentRecord } from '../records/index.js';
import { rank } from '../resolution/rank.js';
import { loadResolutionModel } from '../resolution/model.js';
import { defineStage } from '../stage.js';
import { analyse } from './analyse.js';
import type { Draft } from './draft.js';
import { entityOf } from './entityOf.js';
import { readThrough, type Choose, type Reading } from './readThrough.js';
import { loadNameModel } from './tagger/nameModel.js';
import { worthKeeping } from './worthKeeping.js';

/** Finds who and what an article speaks of: in-document clusters of names, descriptions and pronouns. English only. */
export const entities = defineStage<SegmentRecord, EntitiesRecord>({
  name: 'entities',
  version: '10',
  requires: ['language', 'paragraphs'],
  adds: ['entities'],
  schema: entitiesRecord,
  resources: ['lexicons', 'models/names.bin', 'models/resolution.bin'],
  options: ['lexicons'],
  setup: (options) => {
    const lex = loadLexicons(options.lexicons);
    const names = loadNameModel();
    const resolution = loadResolutionModel();
    const choose: Choose = (candidates, mention) =>
      bestOf(rank(candidates, resolution), mention.kind === 'pronoun' ? NOBODY_SHARE : 1);
    return (record) => {
      const known = record.language === 'en' || record.language === 'und';
      return { ...record, entities: known ? entitiesOf(record, analyse(record.paragraphs, lex, names), choose) : [] };
    };
  },
});

/** The most probable candidate, nobody (the last) only where nobody's probability times `share` is higher. */
function bestOf(probabilities: Float64Array, share: number): number {
  let best = probabilities.length - 1;
  let top = probabilities[best]! * share;
  probabilities.forEach((p, i) => {
    if (i === probabilities.length - 1 || p <= top) return;
    best = i;
    top = p;
  });
  return best;
}

/** A pronoun nearly always stands for somebody; what the training data leave unsaid makes nobody look likelier than it is. */
const NOBODY_SHARE = 0.3;

function entitiesOf(record: SegmentRecord, reading: Reading, choose: Choose): Entity[] {
  const drafts: Draft[] = readThrough(reading, choose).filter(worthKeeping);
  for (const d of drafts) d.mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  drafts.sort((a, b) => a.mentions[0]!.from - b.mentions[0]!.from || b.mentions[0]!.to - a.mentions[0]!.to);
  return drafts.map((d, i) => entityOf(record, reading.tokens, d, `e${i + 1}`));
}
