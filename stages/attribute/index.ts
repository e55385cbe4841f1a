import {
  attributeRecord,
  type AttributeRecord,
  type Attribution,
  type QuotesRecord,
  type Span,
} from '../records/index.js';
import { defineStage, type StageOptions } from '../stage.js';
import { ruleOut, type Pick } from './rules/index.js';
import { sceneOf, type Scene } from './scene.js';
import { speakerOf } from './speaker.js';

const DEFAULT_MIN_CONFIDENCE = 0.3;

/** Each quote's speaker by full name, with a confidence and the evidence; null instead of a guess. */
export const attribute = defineStage<QuotesRecord, AttributeRecord>({
  name: 'attribute',
  version: '1',
  requires: ['paragraphs', 'entities', 'quotes'],
  adds: ['attributions'],
  schema: attributeRecord,
  resources: [],
  setup: (options) => (record) => {
    const scene = sceneOf(record);
    const picks = ruleOut(scene);
    return { ...record, attributions: picks.map((pick, i) => attributionOf(scene, i, pick, options)) };
  },
});

function attributionOf(scene: Scene, index: number, pick: Pick, options: StageOptions): Attribution {
  const { quote } = scene.quotes[index]!;
  const speakers = pick.places.map((p) => speakerOf(scene.entities[p.entity]!));
  const sure = pick.confidence >= (options.minConfidence ?? DEFAULT_MIN_CONFIDENCE);
  const [first] = speakers;
  const place = pick.places[0];
  const mention = place && spanOnly(place.mention);
  const chain = place && chainOf(scene, place.mention.start, place.entity);
  return {
    ...quote,
    speaker: sure && first ? first : null,
    ...(sure && speakers.length > 1 ? { speakers } : {}),
    ...(!sure && first ? { candidate: first } : {}),
    confidence: pick.confidence,
    evidence: { rule: pick.rule, ...(mention ? { mention } : {}), ...(chain ? { chain } : {}) },
  };
}

const spanOnly = ({ start, end, text }: Span): Span => ({ start, end, text });

/** From the mention to the name: the mention, and the mention that gives the entity's full name. */
function chainOf(scene: Scene, start: number, entity: number): Span[] {
  const { name, mentions } = scene.entities[entity]!;
  const full = mentions.find((m) => m.text === name) ?? mentions.find((m) => m.kind === 'name');
  const own = mentions.find((m) => m.start === start);
  return [own, full].filter((m, i, list) => m !== undefined && list.indexOf(m) === i).map((m) => spanOnly(m!));
}
