import { isGenitive } from '../language/isGenitive.js';
import { placeAt, type Place, type Scene } from './scene/scene.js';

/**
 * The body that a document's description begins with, as far as it tells whose the document is ("the newspaper's editorial", "its yearly
 * report"): who asks whom the document stands for asks for the body. Any other place itself.
 */
export function ownerOf(scene: Scene, place: Place): Place {
  const { type, named } = scene.entities[place.entity]!;
  if (type !== 'document' || named || place.mention.kind !== 'nominal') return place;
  for (let i = placeAt(scene, place.from); i < scene.places.length; i++) {
    const p = scene.places[i]!;
    if (p.from !== place.from) break;
    const owns = p.mention.kind === 'pronoun' || isGenitive(scene.tokens, p.to);
    if (p.to < place.to && owns && scene.entities[p.entity]!.type === 'organization') return p;
  }
  return place;
}
