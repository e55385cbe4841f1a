import { mix } from '../../model/hash.js';
import { TYPES } from '../scene/codes.js';
import type { Add } from './collector.js';
import { bucket, type Layout, type Shape } from '../scene/layout.js';
import type { Place, Said, Scene } from '../scene/scene.js';

/** Words and classes beside the mention, and the verb it may be the subject of. */
export function neighbourFeatures(
  scene: Scene,
  layout: Layout,
  p: Place,
  s: Shape,
  zone: number,
  who: number,
  add: Add,
): void {
  const { lexeme, count } = scene.tokens;
  const { classes } = layout;
  const near = zone <= 9 ? zone : 10 + (zone > 20 ? 1 : 0);
  const at = (i: number): number => (i >= 0 && i < count ? classes[i]! : -1);
  const word = (i: number): number => (i >= 0 && i < count ? lexeme[i]!.hash : 0);
  add(30, near, at(p.from - 1), at(p.to));
  add(31, near, word(p.to));
  add(32, near, word(p.from - 1));
  add(33, at(p.to), at(p.to + 1), who);
  add(34, at(p.from - 2), at(p.from - 1), who);
  add(35, near, at(p.to) * 997 + at(p.to + 1), s.kind);
  add(36, near, at(p.from - 2) * 997 + at(p.from - 1), s.kind);
  add(37, word(p.to), word(p.to + 1));
  add(38, near, word(p.from - 1), at(p.to));
  const verb = verbBehind(classes, p.to, count);
  add(39, near, verb >= 0 ? word(verb) : 0, verb - p.to);
  if (p.to - p.from === 1 || p.mention.kind !== 'name') add(40, word(p.from), near);
  if (p.mention.kind === 'nominal') add(41, word(p.to - 1), near);
}

const VERB = 16;
const AUX = 4;

/** The next verb within twelve tokens that no stop cuts off; -1 where there is none. */
function verbBehind(classes: Int32Array, from: number, count: number): number {
  for (let i = from; i < Math.min(count, from + 12); i++) {
    const c = classes[i]!;
    if (c === VERB || c === AUX || c === 40) return i;
    if (c === 64 + 46) return -1;
  }
  return -1;
}

/** The classes of the tokens between the mention and the quote, where it stands close. */
export function pathFeatures(
  layout: Layout,
  said: Said,
  p: Place,
  s: Shape,
  zone: number,
  who: number,
  add: Add,
): void {
  const ahead = p.from >= said.to;
  const from = ahead ? said.to : p.to;
  const to = ahead ? p.from : said.from;
  const length = to - from;
  if (length < 0 || length > 12) return;
  let hash = ahead ? 1 : 2;
  let say = 0;
  for (let i = from; i < to; i++) {
    const c = layout.classes[i]!;
    if (c === 40) say++;
    hash = mix(hash, c);
  }
  add(50, hash, who);
  add(51, hash, s.kind);
  add(52, zone, Math.min(2, say), bucket(length));
}

/** The entity and its mentions in the document. */
export function entityFeatures(
  scene: Scene,
  layout: Layout,
  said: Said,
  index: number,
  zone: number,
  who: number,
  add: Add,
): void {
  const p = scene.places[index]!;
  const { type, gender, named } = scene.entities[p.entity]!;
  const near = Math.min(zone, 9);
  add(70, near, layout.within[said.index]!.has(p.entity) ? 1 : 0, layout.shapes[said.index]!.kind);
  add(71, near, bucket(layout.size[p.entity]!), TYPES.indexOf(type));
  add(72, Math.min(3, layout.ordinal[index]!), who);
  add(73, layout.inside[index]! >= 0 ? 1 : 0, layout.holds[index]!, who);
  add(74, zone, p.from === scene.tokens.sentenceStart[p.sentence] ? 1 : 0, who);
  add(75, gender ? 1 : 0, named ? 1 : 0, who);
  add(76, zone, p.from === scene.tokens.paragraphStart[p.paragraph] ? 1 : 0, layout.shapes[said.index]!.wordsBefore);
}
