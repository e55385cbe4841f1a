import type { Tokens } from '../../language/tokens.js';
import type { Entity } from '../../records/index.js';
import { firstFrom, type Place } from './place.js';

/** The token where a source begins whose span begins at token `first`: with the mention that its relative pronoun stands for, and with all of a name. */
export function sourceStart(
  tokens: Tokens,
  entities: readonly Entity[],
  places: readonly Place[],
  first: number,
): number {
  return throughName(places, throughRelative(tokens, entities, places, first));
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** Whether the token's form is a relative pronoun's. */
export const isRelative = ({ lexeme }: Tokens, i: number): boolean => RELATIVE.has(lexeme[i]!.lower);

const PERSONAL = new Set(['who', 'whom']);
const RELATIVE_REACH = 16;

/**
 * Where a source begins: one that is a relative pronoun ("the driver, who said …") takes in the mention it follows; "who" passes over
 * the body or place right before it for the person of whom that tells ("Ada Berg, of the Harbour Trust, who said …").
 */
function throughRelative(tokens: Tokens, entities: readonly Entity[], places: readonly Place[], first: number): number {
  if (!isRelative(tokens, first)) return first;
  const end = tokens.lexeme[first - 1]!.form === ',' ? first - 1 : first;
  const near = placesBefore(places, end).filter((p) => p.sentence === tokens.sentence[first]);
  const beside = near.find((p) => p.to === end);
  if (!beside || !PERSONAL.has(tokens.lexeme[first]!.lower) || isHuman(entities[beside.entity]!))
    return beside?.from ?? first;
  return near.findLast((p) => isHuman(entities[p.entity]!))?.from ?? beside.from;
}

const isHuman = ({ type }: Entity): boolean => type === 'person' || type === 'group';

/** The places of the last tokens before `end`, in text order. */
function placesBefore(places: readonly Place[], end: number): Place[] {
  const found: Place[] = [];
  for (let i = firstFrom(places, Math.max(0, end - RELATIVE_REACH)); i < places.length; i++) {
    const place = places[i]!;
    if (place.from >= end) break;
    if (place.to <= end) found.push(place);
  }
  return found;
}

/** Where a source begins: one that begins inside a name ("Wit" of "De Wit") takes in the whole name. */
function throughName(places: readonly Place[], sourceFrom: number): number {
  for (let i = firstFrom(places, Math.max(0, sourceFrom - 6)); i < places.length; i++) {
    const place = places[i]!;
    if (place.from >= sourceFrom) break;
    if (place.mention.kind === 'name' && place.to > sourceFrom) return place.from;
  }
  return sourceFrom;
}
