import { lastBefore } from '../scene/census.js';
import { isPlural, openerOf } from './description.js';
import { flag, KINDS, TYPES } from '../scene/codes.js';
import { earlierMarked } from '../scene/scene.js';
import type { Context } from './quoteInputs.js';
import { governed } from '../mentions/sourceMention.js';
import type { Resolve } from '../resolve.js';

/** Number of inputs below. */
export const ENTITY_INPUTS = 42;
/** Where among them some stand that training looks at: of the place, and of the entity in its document. */
export const INPUT_AT = {
  placeKind: 9,
  type: 19,
  named: 20,
  words: 21,
  role: 23,
  mentions: 24,
  kindBefore: 28,
  loneName: 39,
} as const;

const FAR = 99;
const GENDERS = ['male', 'female'];

/** An entity that the mentions of a quote lead to. */
export interface Led {
  /** Index of the entity and of the place that gives it most. */
  readonly entity: number;
  readonly place: number;
  readonly share: number;
  /** The most share of all entities, and how many have more. */
  readonly most: number;
  readonly order: number;
}

/** What speaks for an entity as the speaker of a quote, all but what an antecedent of a pronoun or description is judged by. */
export function entityInputs(context: Context, led: Led, resolve: Resolve): number[] {
  return shareInputs(context, led, resolve).concat(placeInputs(context, led), documentInputs(context, led));
}

function shareInputs({ scene, top, within, pick }: Context, led: Led, resolve: Resolve): number[] {
  const { entity, place, share, most, order } = led;
  let resolved = -1;
  let other = 0;
  for (const c of top < 0 ? [] : resolve(top))
    if (c.entity === entity) resolved = c.probability;
    else other = Math.max(other, c.probability);
  return [
    Math.log(share + 0.001),
    order,
    share / Math.max(most, 1e-6),
    flag(scene.places[place]!.entity === entity),
    flag(scene.places[top]?.entity === entity),
    resolved,
    other,
    flag(within.includes(entity)),
    flag(pick.places.some((p) => p.entity === entity)),
  ];
}

function placeInputs({ scene, layout, said }: Context, { place }: Led): number[] {
  const p = scene.places[place]!;
  const inSource = p.from < said.sourceTo && p.to > said.sourceFrom;
  return [
    KINDS.indexOf(p.mention.kind),
    TYPES.indexOf(scene.entities[p.entity]!.type),
    openerOf(scene, p),
    flag(isPlural(scene, p)),
    layout.ordinal[place]!,
    said.paragraph - p.paragraph,
    said.from - p.to,
    flag(inSource),
    flag(inSource && governed(scene, p, said.sourceFrom, said.sourceTo)),
    layout.census.manner[p.paragraph]!,
  ];
}

function documentInputs({ scene, layout, said, speakers }: Context, { entity }: Led): number[] {
  const { type, named, name, gender, role } = scene.entities[entity]!;
  const { census, size, within } = layout;
  const first = census.placesOf[entity]![0];
  const before = lastBefore(census, entity, said.from);
  const last = earlierMarked(scene, said.index);
  const beforeLast = last < 0 ? -1 : earlierMarked(scene, last);
  const spoke = countBefore(speakers, said.index, entity);
  const says = census.says[entity]!;
  return [
    TYPES.indexOf(type),
    flag(named),
    name.split(' ').length,
    gender ? GENDERS.indexOf(gender) + 1 : 0,
    flag(role !== undefined),
    size[entity]!,
    size[entity]! / census.largest,
    first ? first.paragraph : FAR,
    before ? scene.tokens.sentence[said.from]! - before.sentence : FAR,
    before ? KINDS.indexOf(before.mention.kind) : -1,
    says,
    says / Math.max(1, size[entity]!),
    census.sources[entity]!,
    flag(within[said.index]!.has(entity)),
    last < 0 ? -1 : flag(speakers[last] === entity),
    last < 0 ? FAR : said.paragraph - scene.quotes[last]!.lastParagraph,
    flag(said.index > 0 && speakers[said.index - 1] === entity),
    beforeLast < 0 ? -1 : flag(speakers[beforeLast] === entity),
    spoke,
    spoke / Math.max(1, Math.min(40, said.index)),
    flag(named && type === 'person' && !name.includes(' ')),
    last < 0 ? -1 : flag(within[last]!.has(entity)),
    flag(first === before),
  ];
}

/** How many of the forty quotes before had this speaker. */
function countBefore(speakers: Int32Array, index: number, entity: number): number {
  let n = 0;
  for (let i = index - 1; i >= Math.max(0, index - 40); i--) if (speakers[i] === entity) n++;
  return n;
}
