import type { Scene, Place } from '../scene/scene.js';
import { placeAt } from '../scene/scene.js';

const PREPOSITION = new Set(
  'for of to by with from in at on about near under against within inside outside among between'.split(' '),
);

/**
 * The mentions that speak in the source span `from` to `to`: one, or several where the source joins names
 * ("Smith and Jones"). A name after a preposition or with a possessive ("a lawyer for Smith", "Smith's lawyer") does not speak.
 */
export function speakingMentions(scene: Scene, from: number, to: number): Place[] {
  const inside = placesTouching(scene, from, to);
  if (inside.length === 0) return [];
  const names = inside.filter((p) => p.mention.kind === 'name' && p.from >= from && !governed(scene, p, from, to));
  const people = names.filter((p) => scene.entities[p.entity]!.type === 'person');
  if (people.length > 0) return joined(scene, people);
  const whole = widest(inside.filter((p) => p.mention.kind === 'nominal' && p.from <= from + 3));
  if (whole && !names.some((n) => n.from < whole.from)) {
    const better = names.find((n) => n.from <= whole.from && n.to >= whole.to);
    return [better ?? whole];
  }
  if (names.length > 0) return joined(scene, names);
  const first = inside.find((p) => p.mention.kind !== 'name') ?? inside[0]!;
  return [first];
}

/** Places that share a token with `from` to `to`, in text order. */
export function placesTouching(scene: Scene, from: number, to: number): Place[] {
  const found: Place[] = [];
  for (let i = placeAt(scene, Math.max(0, from - 40)); i < scene.places.length; i++) {
    const place = scene.places[i]!;
    if (place.from >= to) break;
    if (place.to > from) found.push(place);
  }
  return found;
}

function widest(places: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  for (const p of places) if (!best || p.to - p.from > best.to - best.from) best = p;
  return best;
}

const NOUN = 8;

/**
 * The name hangs on another word: possessive or a noun after it ("Smith's lawyer", "Smith supporters"), or a preposition before it
 * that follows a lower-case noun.
 */
export function governed(scene: Scene, place: Place, from: number, to: number): boolean {
  const { lexeme, pos } = scene.tokens;
  if (place.to < to) {
    const { lower, form, word } = lexeme[place.to]!;
    if (lower === "'s" || lower === "'") return true;
    if (word && form === lower && pos[place.to] === NOUN) return true;
  }
  let i = place.from - 1;
  while (i >= from && (lexeme[i]!.capital || lexeme[i]!.lower === 'the')) i--;
  return i > from && PREPOSITION.has(lexeme[i]!.lower) && !lexeme[i - 1]!.capital;
}

/** Words between joined names: "Smith and former minister Jones". */
const BETWEEN: ReadonlySet<number> = new Set([1, 6, 8, 9, 12]);

/** Names joined by commas and a last "and", with what they are between them; anything else between two names ends the list. */
function joined(scene: Scene, names: readonly Place[]): Place[] {
  const { lexeme, pos } = scene.tokens;
  const list = [names[0]!];
  let listed: Place[] = [];
  for (const next of names.slice(1)) {
    const last = listed.at(-1) ?? list.at(-1)!;
    if (next.entity === last.entity || next.from < last.to) continue;
    let sawAnd = false;
    let plain = true;
    for (let i = last.to; i < next.from; i++) {
      const { lower, capital } = lexeme[i]!;
      if (lower === 'and' || lower === '&') sawAnd = true;
      else if (lower !== ',' && !capital && !BETWEEN.has(pos[i]!)) plain = false;
    }
    if (!plain) break;
    listed.push(next);
    if (!sawAnd) continue;
    list.push(...listed);
    listed = [];
  }
  return list;
}
