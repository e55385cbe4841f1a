import type { EntityType } from '../../records/index.js';
import { isOwned } from '../../resolution/isOwned.js';
import { touchesSource } from '../mentions/candidates.js';
import type { Resolve } from '../resolve.js';
import type { Said, Scene } from '../scene/scene.js';

/** What a description of one sort never stands for. */
const NEVER: Readonly<Partial<Record<EntityType, readonly EntityType[]>>> = {
  person: ['organization', 'location', 'document'],
  organization: ['person'],
  location: ['person'],
  group: ['person'],
};

/**
 * Whether an entity cannot be who the source stands for: somebody where the source is "it", a man where it is "she", a company where it is
 * "the woman", one person where it is "officers", whoever the reading has not found to be "Berg's manager". `top` is the place that most of
 * the probability lies on, -1 = none. A document stays open: whoever wrote it speaks.
 */
export function disagrees(scene: Scene, said: Said, top: number, entity: number, resolve: Resolve): boolean {
  const { type, named, gender, genderEvidence } = scene.entities[entity]!;
  const pronoun = PRONOUNS.get(aloneIn(scene, said));
  if (pronoun === 'thing') return type === 'person';
  if (pronoun) return type !== 'person' || (genderEvidence !== 'pronoun' && gender !== undefined && gender !== pronoun);
  const place = scene.places[top];
  if (!place || place.mention.kind !== 'nominal' || !touchesSource(said, place)) return false;
  const own = scene.entities[place.entity]!;
  if (own.named || place.entity === entity || own.type === 'document') return false;
  return (
    NEVER[own.type]?.includes(type) === true ||
    (named && isOwned(scene.tokens, place, true) && isUnread(entity, top, resolve))
  );
}

const isUnread = (entity: number, top: number, resolve: Resolve): boolean =>
  resolve(top).every((c) => c.entity !== entity);

const PRONOUNS: ReadonlyMap<string, 'male' | 'female' | 'thing'> = new Map([
  ['he', 'male'],
  ['she', 'female'],
  ['it', 'thing'],
]);

/** The word that is all of the source, in small letters; empty where there are several. */
function aloneIn({ tokens }: Scene, { sourceFrom, sourceTo }: Said): string {
  return sourceTo - sourceFrom === 1 ? tokens.lexeme[sourceFrom]!.lower : '';
}
