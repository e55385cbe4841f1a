import type { Layout } from '../scene/layout.js';
import { placeAt, type Place, type Scene } from '../scene/scene.js';

/** Number of inputs below. */
export const ANTECEDENT_INPUTS = 20;

/** A pronoun or description that a quote's speaker hangs on, and the entities it may stand for by agreement and nearness. */
export interface Anchor {
  readonly place: Place;
  /** Index of the place. */
  readonly index: number;
  readonly person: Person;
  /** Share of the mentions' probability that lies on pronouns and descriptions of this anchor's kind, in [0, 1]. */
  readonly mass: number;
  /** For each nearby entity, what speaks for it: see `near`. */
  readonly near: ReadonlyMap<number, Near>;
}

interface Near {
  /** 0 = the nearest entity that agrees, 1 the next … */
  readonly order: number;
  /** Sentences between its last mention before the anchor and the anchor. */
  readonly sentences: number;
  readonly subject: boolean;
  readonly kind: Place['mention']['kind'];
}

const LOOK_BACK = 60;
const MOST_NEAR = 6;
const PERSONS: ReadonlyMap<string, Person> = new Map([
  ...['he', 'him', 'his', 'himself'].map((w) => [w, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((w) => [w, 'female'] as const),
  ...['they', 'them', 'their', 'we', 'themselves'].map((w) => [w, 'many'] as const),
  ...['it', 'its', 'itself'].map((w) => [w, 'thing'] as const),
]);
/** What the anchor's form says of whom it stands for; `description` is no pronoun. */
type Person = 'male' | 'female' | 'many' | 'thing' | 'any' | 'description';

const VERBS: ReadonlySet<number> = new Set([4, 16, 40]);

/** The anchor at a place: looks back over at most sixty mentions for the nearest entities that agree with it. */
export function anchorAt(scene: Scene, layout: Layout, index: number, mass: number): Anchor {
  const place = scene.places[index]!;
  const person = personOf(place);
  const near = new Map<number, Near>();
  let order = 0;
  for (let i = placeAt(scene, place.from) - 1, looked = 0; i >= 0 && looked < LOOK_BACK; i--, looked++) {
    const p = scene.places[i]!;
    if (p.to > place.from || near.has(p.entity)) continue;
    const agrees = agreement(scene, place, person, p.entity) > 0;
    if (!agrees && near.size >= MOST_NEAR) continue;
    const subject = scene.spoken[p.from] === 0 && VERBS.has(layout.classes[p.to] ?? -1);
    near.set(p.entity, {
      order: agrees ? order++ : 9,
      sentences: place.sentence - p.sentence,
      subject,
      kind: p.mention.kind,
    });
    if (order >= MOST_NEAR) break;
  }
  return { place, index, person, mass, near };
}

function personOf({ mention }: Place): Person {
  return mention.kind === 'pronoun' ? (PERSONS.get(mention.text.toLowerCase()) ?? 'any') : 'description';
}

/** 2 = gender or number agree, 1 = nothing speaks against it, 0 = cannot be. */
function agreement(scene: Scene, anchor: Place, person: Person, entity: number): number {
  const { type, gender } = scene.entities[entity]!;
  if (person === 'male' || person === 'female') {
    if (type !== 'person') return 0;
    if (!gender) return 1;
    return gender === person ? 2 : 0;
  }
  if (person === 'thing') return type === 'person' ? 0 : 1;
  if (person === 'many') return type === 'group' ? 2 : 1;
  if (person === 'any') return 1;
  const own = scene.entities[anchor.entity]!;
  if (own.type !== type) return 0;
  if (own.gender && gender) return own.gender === gender ? 2 : 0;
  return 1;
}

const NONE: readonly number[] = Array.from({ length: ANTECEDENT_INPUTS }, () => 0);

/** What speaks for an entity as the one the anchor stands for; all zero without an anchor. */
export function antecedentInputs(scene: Scene, anchor: Anchor | undefined, entity: number): number[] {
  const out: number[] = NONE.slice();
  if (!anchor || entity < 0) return out;
  const { place, person, mass, near } = anchor;
  if (place.mention.kind === 'name') return out;
  const own = place.entity === entity;
  const agrees = agreement(scene, place, person, entity);
  const found = near.get(entity);
  const pronoun = person !== 'description';
  const at = pronoun ? 0 : 10;
  out[at] = own ? mass : 0;
  out[at + 1] = agrees === 2 ? mass : 0;
  out[at + 2] = agrees === 0 ? mass : 0;
  out[at + 3] = found?.order === 0 ? mass : 0;
  out[at + 4] = found?.order === 1 ? mass : 0;
  out[at + 5] = found && found.order > 1 ? mass : 0;
  out[at + 6] = found ? (mass * Math.min(4, found.sentences)) / 2 : mass;
  out[at + 7] = found?.subject ? mass : 0;
  out[at + 8] = pronoun ? (found?.kind === 'name' ? mass : 0) : sharesHead(scene, place, entity) ? mass : 0;
  out[at + 9] = found ? 0 : mass;
  return out;
}

/** The description's last word stands in the entity's role or name. */
function sharesHead(scene: Scene, place: Place, entity: number): boolean {
  const head = scene.tokens.lexeme[place.to - 1]!.lower;
  const { role, name } = scene.entities[entity]!;
  return [role, name].some((text) => text?.toLowerCase().includes(head));
}
