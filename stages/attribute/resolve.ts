import type { QuotesRecord } from '../records/index.js';
import { resolverOf } from '../resolution/index.js';
import { makersOf } from './makers.js';
import { ownerOf } from './ownerOf.js';
import type { Scene } from './scene/scene.js';

/** Who a mention may stand for, with probabilities that sum to at most 1; the rest is "nobody named". */
export type Resolve = (place: number) => readonly { readonly entity: number; readonly probability: number }[];

/** Who each place of a scene may stand for, a document for whoever made it; asked once a place. */
export function resolve(record: QuotesRecord, scene: Scene): Resolve {
  const candidates = resolverOf(record);
  const makerOf = makersOf(scene);
  const index = new Map(scene.entities.map((e, i) => [e.id, i]));
  const known = new Map<number, ReturnType<Resolve>>();
  return (place) => {
    const hit = known.get(place);
    if (hit) return hit;
    const asked = scene.places[place]!;
    const list = candidates(ownerOf(scene, asked).mention).map((c) => ({
      entity: makerOf(asked, index.get(c.entity)!),
      probability: c.p,
    }));
    known.set(place, list);
    return list;
  };
}
