import { placeAt, type Place, type Scene } from '../scene/scene.js';

const THE = new Set(['the', 'this', 'that', 'these', 'those']);
const OWN = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);
const NEW = new Set(
  (
    'a an another one some any many several two three four five six seven eight nine ten other others most few both no ' +
    'every each'
  ).split(' '),
);

/** What `openerOf` gives for somebody new to the reader. */
export const NEW_TO_READER = 3;

/** How a mention opens: 0 bare or a name, 1 definite, 2 with an owner, 3 new to the reader ("a", "another", "two"). */
export function openerOf(scene: Scene, { from, to }: Place): number {
  const { lower } = scene.tokens.lexeme[from]!;
  if (THE.has(lower)) return 1;
  if (OWN.has(lower)) return 2;
  if (NEW.has(lower) || /^\d/.test(lower)) return NEW_TO_READER;
  for (let i = from + 1; i < to; i++) {
    const next = scene.tokens.lexeme[i]!.lower;
    if (next === "'s" || next === "'") return 2;
  }
  return 0;
}

/** Whether a mention's last word is a plural, or one of the nouns that stand for several. */
export function isPlural(scene: Scene, { to }: Place): boolean {
  return /(?:[^sui]s|people|children|men|women|police)$/.test(scene.tokens.lexeme[to - 1]!.lower);
}

const REACH = 3;

/**
 * The named entities mentioned inside a description of a document or an organisation, or right behind it ("the Harbour Trust report",
 * "a report by the Trust"): a document speaks for whoever made it, a person's lawyer for himself.
 */
export function namedWithin(scene: Scene, place: Place): number[] {
  const found = new Set<number>();
  const { type } = scene.entities[place.entity]!;
  if (place.mention.kind !== 'nominal' || (type !== 'document' && type !== 'organization')) return [];
  for (let i = placeAt(scene, place.from); i < scene.places.length; i++) {
    const p = scene.places[i]!;
    if (p.from > place.to + REACH || p.sentence !== place.sentence) break;
    if (p.mention.kind === 'name' && p.entity !== place.entity) found.add(p.entity);
  }
  return [...found];
}

/** Whoever is named or meant by "his" or "her" inside a description of people: "Quill's lawyer" is not Quill. */
export function ownersWithin(scene: Scene, place: Place): Set<number> {
  const found = new Set<number>();
  const { type, named } = scene.entities[place.entity]!;
  if (place.mention.kind !== 'nominal' || named || (type !== 'person' && type !== 'group')) return found;
  for (let i = placeAt(scene, place.from); i < scene.places.length && scene.places[i]!.from < place.to; i++) {
    const p = scene.places[i]!;
    if (p.mention.kind !== 'nominal' && p.entity !== place.entity) found.add(p.entity);
  }
  return found;
}
