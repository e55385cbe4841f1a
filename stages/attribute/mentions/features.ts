import { mix } from '../../model/hash.js';
import { touchesSource } from './candidates.js';
import { KINDS, TYPES } from '../scene/codes.js';
import type { Add, Collector } from './collector.js';
import { historyFeatures, type History } from './historyFeatures.js';
import { entityFeatures, neighbourFeatures, pathFeatures } from './mentionFeatures.js';
import { bucket, type Layout, type Shape } from '../scene/layout.js';
import type { Pick } from '../rules/index.js';
import { ruleNumber } from '../rules/index.js';
import { governed } from './sourceMention.js';
import type { Place, Said, Scene } from '../scene/scene.js';

/** Version of the templates below; weights of other templates are refused. */
export const FEATURES = 'attribute-4';

/** Writes the features of "nobody here" for a quote. */
export function nobodyFeatures(
  scene: Scene,
  layout: Layout,
  said: Said,
  candidates: readonly number[],
  pick: Pick,
  out: Collector,
): void {
  const s = layout.shapes[said.index]!;
  out.count = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out.templates[out.count] = template;
    out.hashes[out.count++] = mix(mix(mix(template, a), b), c);
  };
  add(200, 0);
  add(201, s.kind, s.hasSource);
  add(202, s.wordsBefore, s.wordsBehind);
  add(203, bucket(candidates.length), s.hasSource);
  add(204, s.classBefore, s.classBehind);
  add(205, s.quotesBefore, s.quotesBehind);
  add(206, s.length, s.hasSource);
  add(207, s.hasCue, s.hasSource);
  add(208, ruleNumber(pick.rule));
  const known = candidates.some((i) => touchesSource(said, scene.places[i]!));
  add(209, known ? 1 : 0, s.hasSource, s.kind);
}

/** Writes the features of a candidate place for a quote. */
export function placeFeatures(
  scene: Scene,
  layout: Layout,
  said: Said,
  index: number,
  history: History,
  pick: Pick,
  out: Collector,
): void {
  const place = scene.places[index]!;
  const shape = layout.shapes[said.index]!;
  const zone = zoneOf(scene, said, place);
  const kind = KINDS.indexOf(place.mention.kind);
  const type = TYPES.indexOf(scene.entities[place.entity]!.type);
  const who = kind * 8 + type;
  out.count = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out.templates[out.count] = template;
    out.hashes[out.count++] = mix(mix(mix(template, a), b), c);
  };
  zoneFeatures(layout, said, place, shape, zone, who, add);
  sourceFeatures(scene, said, place, shape, zone, who, layout.inside[index]! >= 0, add);
  neighbourFeatures(scene, layout, place, shape, zone, who, add);
  pathFeatures(layout, said, place, shape, zone, who, add);
  historyFeatures(scene, layout, said, index, shape, zone, history, add);
  entityFeatures(scene, layout, said, index, zone, who, add);
  ruleFeatures(pick, place, zone, who, add);
}

/** Where the place stands seen from the quote: side, paragraphs and sentences apart; a small integer. */
function zoneOf(scene: Scene, said: Said, p: Place): number {
  const { tokens } = scene;
  if (p.from >= said.from && p.from < said.to) return 1;
  if (p.from < said.from) {
    const paragraphs = said.paragraph - p.paragraph;
    if (paragraphs > 0) return 10 + Math.min(4, paragraphs);
    return 2 + Math.min(3, tokens.sentence[said.from]! - p.sentence);
  }
  const paragraphs = p.paragraph - said.lastParagraph;
  if (paragraphs > 0) return 20 + Math.min(2, paragraphs);
  const behind = tokens.sentence[Math.min(said.to, tokens.count - 1)]!;
  return 6 + Math.min(2, p.sentence - behind);
}

function zoneFeatures(layout: Layout, said: Said, p: Place, s: Shape, zone: number, who: number, add: Add): void {
  const { words, starts } = layout;
  const ahead = p.from >= said.to;
  const distance = bucket(
    ahead ? words[p.from]! - words[said.to]! : words[said.from]! - words[Math.min(p.to, said.from)]!,
  );
  const order = Math.min(
    6,
    ahead ? starts[p.from]! - starts[said.to]! : starts[said.from]! - starts[Math.min(p.to, said.from)]!,
  );
  add(1, zone, who);
  add(2, zone, order, s.kind);
  add(3, zone, distance, s.hasSource);
  add(4, zone, order, who);
  add(5, zone, s.wordsBefore * 4 + s.wordsBehind, s.kind);
  add(6, zone, s.classBefore, s.kind);
  add(7, zone, s.classLast, s.classBehind);
  add(8, zone, s.split * 3 + s.flags, distance);
  add(9, zone, s.quotesBefore * 3 + s.quotesBehind, order);
  add(10, zone, s.length, s.wordsBehind);
  add(11, zone, s.firstPerson, who);
  add(12, zone, distance, s.wordsBefore * 4 + s.wordsBehind);
}

function sourceFeatures(
  scene: Scene,
  said: Said,
  p: Place,
  s: Shape,
  zone: number,
  who: number,
  nested: boolean,
  add: Add,
): void {
  if (!s.hasSource) return;
  const { sourceFrom, sourceTo } = said;
  const touches = touchesSource(said, p);
  const fit = !touches
    ? 0
    : p.from === sourceFrom && p.to === sourceTo
      ? 1
      : p.from <= sourceFrom && p.to >= sourceTo
        ? 2
        : p.from === sourceFrom
          ? 3
          : p.to === sourceTo
            ? 4
            : 5;
  add(20, fit, who, nested ? 1 : 0);
  add(21, fit, bucket(Math.round(said.quote.score * 4)), s.kind);
  if (!touches) add(22, zone, 0);
  else {
    const hangs = governed(scene, p, sourceFrom, sourceTo) ? 1 : 0;
    add(23, fit, bucket(p.from - sourceFrom), bucket(sourceTo - p.to));
    add(24, hangs, who);
    add(25, hangs, p.from === sourceFrom ? 1 : 0, s.kind);
  }
}

/** What the first-cut rules say of the place. */
function ruleFeatures(pick: Pick, place: Place, zone: number, who: number, add: Add): void {
  const number = ruleNumber(pick.rule);
  const chosen = pick.places.includes(place) ? 2 : pick.places.some((p) => p.entity === place.entity) ? 1 : 0;
  add(80, number, chosen, who);
  add(81, number, chosen, zone);
}
