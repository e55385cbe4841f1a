import { loadLexicons } from '../lexicon/index.js';
import { attributeRecord, type AttributeRecord, type Attribution, type QuotesRecord } from '../records/index.js';
import { defineStage } from '../stage.js';
import { confidenceInputs, confidenceOf } from './confidence.js';
import { decide, type Decision } from './decide.js';
import { evidenceOf } from './evidence.js';
import { layoutOf } from './scene/layout.js';
import { loadAttributeModel } from './model.js';
import { pullQuotes, threadShare } from './pullQuotes.js';
import { resolve } from './resolve.js';
import { sceneOf, type Scene } from './scene/scene.js';
import { withSources } from './scene/withSources.js';
import { speakersOf } from './speaker.js';
import { tellersOf } from './tellersOf.js';

/** Each quote's speaker by full name, with a calibrated confidence and the evidence; null instead of a guess. */
export const attribute = defineStage<QuotesRecord, AttributeRecord>({
  name: 'attribute',
  version: '16',
  requires: ['paragraphs', 'entities', 'quotes'],
  adds: ['attributions'],
  options: ['minConfidence', 'lexicons'],
  schema: attributeRecord,
  resources: ['lexicons', 'models/attribute.bin'],
  setup: (options) => {
    const model = loadAttributeModel();
    const lex = loadLexicons(options.lexicons);
    const { confidence, minConfidence } = model;
    const least = options.minConfidence ?? minConfidence;
    return (found) => {
      if (found.quotes.length === 0) return { ...found, attributions: [] };
      const record = withSources(found, lex);
      const scene = sceneOf(record);
      const layout = layoutOf(scene);
      const pulled = pullQuotes(scene);
      const decisions = decide(model, scene, layout, resolve(record, scene));
      const tellers = tellersOf(scene);
      const attributions = decisions.map((_, i) => {
        const teller = tellers[i]!;
        const at = teller < 0 ? i : teller;
        const decision = decisions[at]!;
        const sure = confidenceOf(confidence, confidenceInputs(scene, layout, at, decision));
        const kept = Math.round(sure * threadShare(scene, pulled, decision) * 10_000) / 10_000;
        const made = attributionOf(scene, i, decision, kept, least);
        return teller < 0 ? made : asTeller(made);
      });
      return { ...record, attributions };
    };
  },
});

function attributionOf(
  scene: Scene,
  index: number,
  decision: Decision,
  confidence: number,
  least: number,
): Attribution {
  const { quote } = scene.quotes[index]!;
  const evidence = evidenceOf(scene, decision);
  const [first, ...more] = speakersOf(scene, index, decision);
  if (!first) return { ...quote, speaker: null, confidence: 0, evidence };
  if (confidence < least) return { ...quote, speaker: null, candidate: first, confidence, evidence };
  return { ...quote, speaker: first, ...(more.length > 0 && { speakers: [first, ...more] }), confidence, evidence };
}

/** An attribution that is another quote's speaker's, since its source is his "I". */
function asTeller(made: Attribution): Attribution {
  return { ...made, evidence: { ...made.evidence, rule: 'first person' } };
}
