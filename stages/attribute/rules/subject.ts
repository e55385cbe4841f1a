import { isSayVerb } from '../scene/sayVerbs.js';
import { placesBetween, type Place, type Scene } from '../scene/scene.js';

const REACH = 3;

/**
 * Who most likely speaks in the tokens `from` to `to` (a sentence, or what of it stands outside the quote): the mention beside a
 * reporting verb, else the first person, else the first organisation or group; undefined when nobody is there.
 */
export function subjectOf(scene: Scene, from: number, to: number): Place | undefined {
  const places = placesBetween(scene, from, to).filter((p) => canSpeak(scene, p));
  const beside = places.filter((p) => besideSayVerb(scene, p, from, to));
  const person = (list: readonly Place[]): Place | undefined =>
    list.find((p) => scene.entities[p.entity]!.type === 'person');
  return person(beside) ?? beside[0] ?? person(places) ?? places[0];
}

/** Mentions of places and other things do not speak, nor does what has a possessive behind it. */
export function canSpeak(scene: Scene, place: Place): boolean {
  const { type } = scene.entities[place.entity]!;
  if (type === 'location' || type === 'other') return false;
  const after = scene.tokens.lexeme[place.to]?.lower;
  if (after === "'s" || after === "'") return false;
  return !/^(?:his|its|their|hers|him|them|whose)$/i.test(place.mention.text);
}

/** A reporting verb stands within three words before or behind the mention, in the range. */
export function besideSayVerb(scene: Scene, place: Place, from: number, to: number): boolean {
  const { lexeme } = scene.tokens;
  for (let i = place.to; i < Math.min(to, place.to + REACH); i++) if (isSayVerb(lexeme[i]!.hash)) return true;
  for (let i = place.from - 1; i >= Math.max(from, place.from - REACH); i--)
    if (isSayVerb(lexeme[i]!.hash)) return true;
  return false;
}
