import { lowerBound } from './lowerBound.js';
import { besideSayVerb } from '../rules/subject.js';
import type { Place, Scene } from './scene.js';

/** What a document as a whole tells of each entity and paragraph. */
export interface Census {
  /** Per entity: its places in text order. */
  readonly placesOf: readonly (readonly Place[])[];
  /** Per entity: how many of its mentions stand outside speech beside a reporting verb. */
  readonly says: Int32Array;
  /** Per entity: how many of its mentions lie in the source of a quote. */
  readonly sources: Int32Array;
  /** Mentions of the entity that has most, at least 1. */
  readonly largest: number;
  /** Per paragraph: 1 where it ends in a word, as headings do, 2 where it asks: ends in a question or says "you" outside marks. */
  readonly manner: Uint8Array;
}

/** Counts a scene once; `sourceOf` is the layout's. Linear in tokens and places. */
export function censusOf(scene: Scene, sourceOf: Int32Array): Census {
  const { tokens, places, spoken, entities } = scene;
  const placesOf: Place[][] = entities.map(() => []);
  const says = new Int32Array(entities.length);
  const sources = new Int32Array(entities.length);
  places.forEach((p, i) => {
    placesOf[p.entity]!.push(p);
    if (spoken[p.from] === 0 && besideSayVerb(scene, p, 0, tokens.count)) says[p.entity]!++;
    if (sourceOf[i]! > 0) sources[p.entity]!++;
  });
  const largest = placesOf.reduce((most, list) => Math.max(most, list.length), 1);
  return { placesOf, says, sources, largest, manner: mannersOf(scene) };
}

const YOU = new Set(['you', 'your']);

function mannersOf({ tokens, spoken }: Scene): Uint8Array {
  const out = new Uint8Array(tokens.paragraphStart.length);
  for (let i = 0; i + 1 < tokens.paragraphStart.length; i++) {
    const [from, to] = [tokens.paragraphStart[i]!, tokens.paragraphStart[i + 1]!];
    const last = tokens.lexeme[to - 1];
    if (from === to || !last) continue;
    if (last.word) out[i] = 1;
    if (last.form === '?' && spoken[to - 1] === 0) out[i] = 2;
    for (let t = from; t < to && out[i] !== 2; t++) if (spoken[t] === 0 && YOU.has(tokens.lexeme[t]!.lower)) out[i] = 2;
  }
  return out;
}

/** The entity's last place that begins before a token. */
export function lastBefore({ placesOf }: Census, entity: number, token: number): Place | undefined {
  const list = placesOf[entity]!;
  return list[lowerBound(list.length, token, (i) => list[i]!.from) - 1];
}
