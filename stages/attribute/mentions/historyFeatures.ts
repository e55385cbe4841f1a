import type { Add } from './collector.js';
import type { Layout, Shape } from '../scene/layout.js';
import { earlierMarked, type Said, type Scene } from '../scene/scene.js';

/** Who was taken for the speaker of the earlier quotes: an entity and a place for each quote's index, -1 where nobody. */
export interface History {
  readonly entity: Int32Array;
  readonly place: Int32Array;
}

const QUESTION = 64 + 63;

/** Who spoke before, whose turn it is, and whose source the mention stands in. */
export function historyFeatures(
  scene: Scene,
  layout: Layout,
  said: Said,
  index: number,
  s: Shape,
  zone: number,
  history: History,
  add: Add,
): void {
  const { entity } = scene.places[index]!;
  const { quotes } = scene;
  const last = earlierMarked(scene, said.index);
  const before = last >= 0 ? earlierMarked(scene, last) : -1;
  const gap = last < 0 ? 5 : Math.min(4, said.paragraph - quotes[last]!.lastParagraph);
  const same = last < 0 ? 2 : history.entity[last] === entity ? 1 : 0;
  const sameBefore = before < 0 ? 2 : history.entity[before] === entity ? 1 : 0;
  const shape = s.wordsBefore * 4 + s.wordsBehind;
  add(60, same, gap, shape);
  add(61, same * 3 + sameBefore, gap, shape);
  add(62, same, gap, s.hasSource * 3 + s.kind);
  add(63, same * 8 + gap, zone, s.flags);
  const asked = last >= 0 && layout.shapes[last]!.classLast === QUESTION ? 1 : 0;
  add(90, same * 2 + asked, gap, shape);
  const manner = layout.census.manner[scene.places[index]!.paragraph]!;
  const preceding = layout.census.manner[said.paragraph - 1] ?? 3;
  add(91, manner, zone, shape);
  add(92, manner, preceding * 2 + Math.min(1, same), shape);
  add(93, preceding, zone, same);
  add(64, last >= 0 && history.place[last] === index ? 1 : 0, gap, shape);
  const previous = said.index > 0 ? said.index - 1 : -1;
  const sameAny = previous < 0 ? 2 : history.entity[previous] === entity ? 1 : 0;
  const near = previous < 0 ? 3 : Math.min(3, said.paragraph - quotes[previous]!.lastParagraph);
  add(65, sameAny, near, s.hasSource * 3 + s.kind);
  add(66, sameAny, near, zone);
  const owner = layout.sourceOf[index]! - 1;
  if (owner >= 0 && owner !== said.index) {
    const other = quotes[owner]!;
    const relation = other.from > said.from ? 1 : 0;
    const apart = Math.min(3, Math.abs(other.paragraph - said.paragraph));
    add(67, relation, apart, shape);
    add(68, relation * 4 + apart, s.hasSource, Math.min(3, Math.abs(owner - said.index)));
  } else add(69, owner < 0 ? 0 : 1, zone, s.hasSource);
}
