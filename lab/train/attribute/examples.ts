import { candidatesOf } from '../../../stages/attribute/mentions/candidates.js';
import { collector } from '../../../stages/attribute/mentions/collector.js';
import { nobodyFeatures, placeFeatures } from '../../../stages/attribute/mentions/features.js';
import type { History } from '../../../stages/attribute/mentions/historyFeatures.js';
import { layoutOf } from '../../../stages/attribute/scene/layout.js';
import { pickByRule } from '../../../stages/attribute/rules/index.js';
import type { Place, Scene } from '../../../stages/attribute/scene/scene.js';

/**
 * One quote to rank: the features of its candidates one after the other, "nobody" last; `offsets[i]` to `offsets[i + 1]` are those of
 * candidate `i`. `right` marks the right ones (several where several mentions are as good), `weight` scales the loss.
 */
export interface Example {
  readonly hashes: Uint32Array;
  readonly offsets: Uint32Array;
  readonly right: Uint8Array;
  readonly weight: number;
}

/** What is known of a quote's speaker: the right places, or nobody; undefined = cannot be learned from. */
export interface Answer {
  readonly places: ReadonlySet<number>;
  /** Entity that goes into the history, -1 = unknown. */
  readonly entity: number;
  readonly nobody: boolean;
}

/** The examples of a scene, its history filled with the right answers. */
export function examplesOf(scene: Scene, answers: readonly (Answer | undefined)[], weight: number): Example[] {
  const layout = layoutOf(scene);
  const history: History = {
    entity: new Int32Array(scene.quotes.length).fill(-1),
    place: new Int32Array(scene.quotes.length).fill(-1),
  };
  const room = collector();
  const chosen: (readonly Place[])[] = scene.quotes.map(() => []);
  const out: Example[] = [];
  for (const said of scene.quotes) {
    const answer = answers[said.index];
    if (!answer) continue;
    const pick = pickByRule(scene, said, chosen);
    const places = candidatesOf(scene, said);
    const right = new Uint8Array(places.length + 1);
    places.forEach((p, i) => (right[i] = answer.places.has(p) ? 1 : 0));
    right[places.length] = answer.nobody ? 1 : 0;
    history.entity[said.index] = answer.entity;
    history.place[said.index] = places.find((p) => answer.places.has(p)) ?? -1;
    const first = history.place[said.index]!;
    chosen[said.index] = first >= 0 ? [scene.places[first]!] : [];
    if (!right.includes(1)) continue;
    const parts: number[] = [];
    const offsets = new Uint32Array(places.length + 2);
    places.forEach((p, i) => {
      placeFeatures(scene, layout, said, p, history, pick, room);
      for (let k = 0; k < room.count; k++) parts.push(room.hashes[k]!);
      offsets[i + 1] = parts.length;
    });
    nobodyFeatures(scene, layout, said, places, pick, room);
    for (let k = 0; k < room.count; k++) parts.push(room.hashes[k]!);
    offsets[places.length + 1] = parts.length;
    out.push({ hashes: Uint32Array.from(parts), offsets, right, weight });
  }
  return out;
}
