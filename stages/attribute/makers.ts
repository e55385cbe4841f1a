import { placeAt, type Place, type Scene } from './scene/scene.js';

/** Gives, for a mention and an entity it may stand for, who speaks: the entity itself, or of a document whoever made it. */
export type Maker = (place: Place, entity: number) => number;

/**
 * A document speaks for the organisation named in its description or behind it ("a Harbour Trust study", "a report by the Trust"), and
 * "the report" later does so too. A description with other words of its own ("the Berg report", "the yearly report") may be another
 * document: it speaks for nobody but who is named in it. Linear in the places.
 */
export function makersOf(scene: Scene): Maker {
  const makers = new Int32Array(scene.entities.length).fill(-1);
  for (const place of scene.places) {
    if (!isDocument(scene, place.entity) || place.mention.kind !== 'nominal' || makers[place.entity]! >= 0) continue;
    const named = namedIn(scene, place);
    if (named >= 0 && isBody(scene, named)) makers[place.entity] = named;
  }
  return (place, entity) => {
    if (!isDocument(scene, entity)) return entity;
    const nominal = place.mention.kind === 'nominal';
    const own = nominal ? namedIn(scene, place) : -1;
    if (own >= 0) return isBody(scene, own) ? own : entity;
    const bare = !nominal || place.to - place.from <= BARE;
    return bare && makers[entity]! >= 0 ? makers[entity]! : entity;
  };
}

const BY = new Set(['by', 'from']);
const REACH = 3;
/** Tokens of a description that tells no documents apart: an article and a noun. */
const BARE = 2;

function isDocument({ entities }: Scene, entity: number): boolean {
  const { type, named } = entities[entity]!;
  return type === 'document' && !named;
}

const isBody = ({ entities }: Scene, entity: number): boolean => entities[entity]!.type === 'organization';

/** The first entity named in the description or in the "by" phrase behind it, -1 where there is none. */
function namedIn(scene: Scene, { from, to, sentence }: Place): number {
  const behind = scene.tokens.lexeme[to];
  const end = behind && BY.has(behind.lower) ? to + REACH : to;
  for (let i = placeAt(scene, from); i < scene.places.length; i++) {
    const p = scene.places[i]!;
    if (p.from >= end || p.sentence !== sentence) break;
    if (p.mention.kind === 'name' && scene.entities[p.entity]!.named) return p.entity;
  }
  return -1;
}
