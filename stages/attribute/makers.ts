import { placeAt, type Place, type Scene } from './scene/scene.js';

const BY = new Set(['by', 'from']);

/**
 * Who speaks in an unnamed document: per entity the index of the organisation named in one of its descriptions or behind it ("a Harbour
 * Trust study", "a report by the Trust"), -1 where there is none. Linear in the places.
 */
export function makersOf(scene: Scene): Int32Array {
  const makers = new Int32Array(scene.entities.length).fill(-1);
  for (const place of scene.places) {
    const { type, named } = scene.entities[place.entity]!;
    if (type !== 'document' || named || place.mention.kind !== 'nominal' || makers[place.entity]! >= 0) continue;
    makers[place.entity] = makerAt(scene, place);
  }
  return makers;
}

const REACH = 3;

function makerAt(scene: Scene, { from, to, sentence }: Place): number {
  const behind = scene.tokens.lexeme[to];
  const end = behind && BY.has(behind.lower) ? to + REACH : to;
  for (let i = placeAt(scene, from); i < scene.places.length; i++) {
    const p = scene.places[i]!;
    if (p.from >= end || p.sentence !== sentence) break;
    const { type, named } = scene.entities[p.entity]!;
    if (p.mention.kind === 'name' && named && type === 'organization') return p.entity;
  }
  return -1;
}
