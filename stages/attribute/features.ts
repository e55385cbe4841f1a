import { mix } from '../model/hash.js';
import { bucket, type Layout, type Shape } from './layout.js';
import type { Pick } from './rules/index.js';
import { ruleNumber } from './rules/index.js';
import { governed } from './sourceMention.js';
import { firstFrom, type Place, type Said, type Scene } from './scene.js';

/** Version of the templates below; weights of other templates are refused. */
export const FEATURES = 'attribute-3';

/** A collector of feature hashes: the first `count` of `hashes` are set; `templates` tells which template made each. */
export interface Collector {
  readonly hashes: Uint32Array;
  readonly templates: Uint8Array;
  count: number;
}

/** Room for the features of one candidate. */
export function collector(): Collector {
  return { hashes: new Uint32Array(128), templates: new Uint8Array(128), count: 0 };
}

/** Who was taken for the speaker of the earlier quotes: an entity and a place for each quote's index, -1 where nobody. */
export interface History {
  readonly entity: Int32Array;
  readonly place: Int32Array;
}

const KINDS = ['name', 'nominal', 'pronoun'];
const TYPES = ['person', 'organization', 'location', 'group', 'document', 'other'];
const WINDOW_BACK = 4;
const WINDOW_AHEAD = 1;
/** At most so many candidates a quote, the nearest; fewer where the quote's source is a mention, which is nearly always the one. */
const MOST = 40;
const MOST_BESIDE_SOURCE = 14;

/**
 * Places that may speak for the quote: from four paragraphs back to one ahead, outside its own words and outside the marks of others,
 * and whatever touches its source span. In text order, the nearest ones.
 */
export function candidatesOf(scene: Scene, said: Said): readonly number[] {
  const { tokens, places } = scene;
  const first = tokens.paragraphStart[Math.max(0, said.paragraph - WINDOW_BACK)] ?? 0;
  const last =
    tokens.paragraphStart[Math.min(said.lastParagraph + WINDOW_AHEAD + 1, tokens.paragraphStart.length - 1)]!;
  const eligibles: number[] = [];
  for (let i = firstFrom(places, first); i < places.length && places[i]!.from < last; i++)
    if (eligible(scene, said, places[i]!)) eligibles.push(i);
  const found = withoutGoverned(scene, said, eligibles);
  const most = found.some((i) => touchesSource(said, places[i]!)) ? MOST_BESIDE_SOURCE : MOST;
  if (found.length <= most) return found;
  const far = (i: number): number => Math.max(said.from - places[i]!.to, (places[i]!.from - said.to) * 2);
  const limit = found.map(far).toSorted((a, b) => a - b)[most - 1]!;
  return found.filter((i) => far(i) <= limit || touchesSource(said, places[i]!)).slice(-most - 8);
}

/** Inside a source that has a speaker of its own, a name that hangs on it ("a spokesman for Smith") is no candidate. */
function withoutGoverned(scene: Scene, said: Said, eligibles: readonly number[]): readonly number[] {
  const hangs = (i: number): boolean => {
    const p = scene.places[i]!;
    return touchesSource(said, p) && p.from > said.sourceFrom && governed(scene, p, said.sourceFrom, said.sourceTo);
  };
  const free = eligibles.filter((i) => !hangs(i));
  return free.some((i) => touchesSource(said, scene.places[i]!)) ? free : eligibles;
}

function eligible(scene: Scene, said: Said, p: Place): boolean {
  if (touchesSource(said, p)) return true;
  if (scene.spoken[p.from] !== 0) return false;
  return !said.pieces.some(([from, to]) => p.from >= from && p.from < to);
}

const touchesSource = (said: Said, p: Place): boolean =>
  said.sourceFrom >= 0 && p.from < said.sourceTo && p.to > said.sourceFrom;

/** Writes the features of "nobody here" for a quote. */
export function nobodyFeatures(
  scene: Scene,
  layout: Layout,
  said: Said,
  candidates: readonly number[],
  pick: Pick,
  out: Collector,
): void {
  const s = layout.shapes[said.index]!;
  out.count = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out.templates[out.count] = template;
    out.hashes[out.count++] = mix(mix(mix(template, a), b), c);
  };
  add(200, 0);
  add(201, s.kind, s.hasSource);
  add(202, s.wordsBefore, s.wordsBehind);
  add(203, bucket(candidates.length), s.hasSource);
  add(204, s.classBefore, s.classBehind);
  add(205, s.quotesBefore, s.quotesBehind);
  add(206, s.length, s.hasSource);
  add(207, s.hasCue, s.hasSource);
  add(208, ruleNumber(pick.rule));
  const known = candidates.some((i) => touchesSource(said, scene.places[i]!));
  add(209, known ? 1 : 0, s.hasSource, s.kind);
}

/** Writes the features of a candidate place for a quote. */
export function placeFeatures(
  scene: Scene,
  layout: Layout,
  said: Said,
  index: number,
  history: History,
  pick: Pick,
  out: Collector,
): void {
  const place = scene.places[index]!;
  const shape = layout.shapes[said.index]!;
  const zone = zoneOf(scene, said, place);
  const kind = KINDS.indexOf(place.mention.kind);
  const type = TYPES.indexOf(scene.entities[place.entity]!.type);
  const who = kind * 8 + type;
  out.count = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out.templates[out.count] = template;
    out.hashes[out.count++] = mix(mix(mix(template, a), b), c);
  };
  zoneFeatures(layout, said, place, shape, zone, who, add);
  sourceFeatures(scene, said, place, shape, zone, who, layout.inside[index]! >= 0, add);
  neighbourFeatures(scene, layout, place, shape, zone, who, add);
  pathFeatures(layout, said, place, shape, zone, who, add);
  historyFeatures(scene, layout, said, index, shape, zone, history, add);
  entityFeatures(scene, layout, said, index, zone, who, add);
  ruleFeatures(pick, place, zone, who, add);
}

type Add = (template: number, a: number, b?: number, c?: number) => void;

/** Where the place stands seen from the quote: side, paragraphs and sentences apart; a small integer. */
function zoneOf(scene: Scene, said: Said, p: Place): number {
  const { tokens } = scene;
  if (p.from >= said.from && p.from < said.to) return 1;
  if (p.from < said.from) {
    const paragraphs = said.paragraph - p.paragraph;
    if (paragraphs > 0) return 10 + Math.min(4, paragraphs);
    return 2 + Math.min(3, tokens.sentence[said.from]! - p.sentence);
  }
  const paragraphs = p.paragraph - said.lastParagraph;
  if (paragraphs > 0) return 20 + Math.min(2, paragraphs);
  const behind = tokens.sentence[Math.min(said.to, tokens.count - 1)]!;
  return 6 + Math.min(2, p.sentence - behind);
}

function zoneFeatures(layout: Layout, said: Said, p: Place, s: Shape, zone: number, who: number, add: Add): void {
  const { words, starts } = layout;
  const ahead = p.from >= said.to;
  const distance = bucket(
    ahead ? words[p.from]! - words[said.to]! : words[said.from]! - words[Math.min(p.to, said.from)]!,
  );
  const order = Math.min(
    6,
    ahead ? starts[p.from]! - starts[said.to]! : starts[said.from]! - starts[Math.min(p.to, said.from)]!,
  );
  add(1, zone, who);
  add(2, zone, order, s.kind);
  add(3, zone, distance, s.hasSource);
  add(4, zone, order, who);
  add(5, zone, s.wordsBefore * 4 + s.wordsBehind, s.kind);
  add(6, zone, s.classBefore, s.kind);
  add(7, zone, s.classLast, s.classBehind);
  add(8, zone, s.split * 3 + s.flags, distance);
  add(9, zone, s.quotesBefore * 3 + s.quotesBehind, order);
  add(10, zone, s.length, s.wordsBehind);
  add(11, zone, s.firstPerson, who);
  add(12, zone, distance, s.wordsBefore * 4 + s.wordsBehind);
}

function sourceFeatures(
  scene: Scene,
  said: Said,
  p: Place,
  s: Shape,
  zone: number,
  who: number,
  nested: boolean,
  add: Add,
): void {
  if (!s.hasSource) return;
  const { sourceFrom, sourceTo } = said;
  const touches = touchesSource(said, p);
  const fit = !touches
    ? 0
    : p.from === sourceFrom && p.to === sourceTo
      ? 1
      : p.from <= sourceFrom && p.to >= sourceTo
        ? 2
        : p.from === sourceFrom
          ? 3
          : p.to === sourceTo
            ? 4
            : 5;
  add(20, fit, who, nested ? 1 : 0);
  add(21, fit, bucket(Math.round(said.quote.score * 4)), s.kind);
  if (!touches) add(22, zone, 0);
  else {
    const hangs = governed(scene, p, sourceFrom, sourceTo) ? 1 : 0;
    add(23, fit, bucket(p.from - sourceFrom), bucket(sourceTo - p.to));
    add(24, hangs, who);
    add(25, hangs, p.from === sourceFrom ? 1 : 0, s.kind);
  }
}

/** Words and classes beside the mention, and the verb it may be the subject of. */
function neighbourFeatures(
  scene: Scene,
  layout: Layout,
  p: Place,
  s: Shape,
  zone: number,
  who: number,
  add: Add,
): void {
  const { lexeme, count } = scene.tokens;
  const { classes } = layout;
  const near = zone <= 9 ? zone : 10 + (zone > 20 ? 1 : 0);
  const at = (i: number): number => (i >= 0 && i < count ? classes[i]! : -1);
  const word = (i: number): number => (i >= 0 && i < count ? lexeme[i]!.hash : 0);
  add(30, near, at(p.from - 1), at(p.to));
  add(31, near, word(p.to));
  add(32, near, word(p.from - 1));
  add(33, at(p.to), at(p.to + 1), who);
  add(34, at(p.from - 2), at(p.from - 1), who);
  add(35, near, at(p.to) * 997 + at(p.to + 1), s.kind);
  add(36, near, at(p.from - 2) * 997 + at(p.from - 1), s.kind);
  add(37, word(p.to), word(p.to + 1));
  add(38, near, word(p.from - 1), at(p.to));
  const verb = verbBehind(classes, p.to, count);
  add(39, near, verb >= 0 ? word(verb) : 0, verb - p.to);
  if (p.to - p.from === 1 || p.mention.kind !== 'name') add(40, word(p.from), near);
  if (p.mention.kind === 'nominal') add(41, word(p.to - 1), near);
}

const VERB = 16;
const AUX = 4;

/** The next verb within twelve tokens that no stop cuts off; -1 where there is none. */
function verbBehind(classes: Int32Array, from: number, count: number): number {
  for (let i = from; i < Math.min(count, from + 12); i++) {
    const c = classes[i]!;
    if (c === VERB || c === AUX || c === 40) return i;
    if (c === 64 + 46) return -1;
  }
  return -1;
}

/** The classes of the tokens between the mention and the quote, where it stands close. */
function pathFeatures(layout: Layout, said: Said, p: Place, s: Shape, zone: number, who: number, add: Add): void {
  const ahead = p.from >= said.to;
  const from = ahead ? said.to : p.to;
  const to = ahead ? p.from : said.from;
  const length = to - from;
  if (length < 0 || length > 12) return;
  let hash = ahead ? 1 : 2;
  let say = 0;
  for (let i = from; i < to; i++) {
    const c = layout.classes[i]!;
    if (c === 40) say++;
    hash = mix(hash, c);
  }
  add(50, hash, who);
  add(51, hash, s.kind);
  add(52, zone, Math.min(2, say), bucket(length));
}

const QUESTION = 64 + 63;

function historyFeatures(
  scene: Scene,
  layout: Layout,
  said: Said,
  index: number,
  s: Shape,
  zone: number,
  history: History,
  add: Add,
): void {
  const { entity } = scene.places[index]!;
  const { quotes } = scene;
  const last = earlierMarked(scene, said.index);
  const before = last >= 0 ? earlierMarked(scene, last) : -1;
  const gap = last < 0 ? 5 : Math.min(4, said.paragraph - quotes[last]!.lastParagraph);
  const same = last < 0 ? 2 : history.entity[last] === entity ? 1 : 0;
  const sameBefore = before < 0 ? 2 : history.entity[before] === entity ? 1 : 0;
  const shape = s.wordsBefore * 4 + s.wordsBehind;
  add(60, same, gap, shape);
  add(61, same * 3 + sameBefore, gap, shape);
  add(62, same, gap, s.hasSource * 3 + s.kind);
  add(63, same * 8 + gap, zone, s.flags);
  const asked = last >= 0 && layout.shapes[last]!.classLast === QUESTION ? 1 : 0;
  add(90, same * 2 + asked, gap, shape);
  const manner = layout.census.manner[scene.places[index]!.paragraph]!;
  const preceding = layout.census.manner[said.paragraph - 1] ?? 3;
  add(91, manner, zone, shape);
  add(92, manner, preceding * 2 + Math.min(1, same), shape);
  add(93, preceding, zone, same);
  add(64, history.place[last] === index ? 1 : 0, gap, shape);
  const previous = said.index > 0 ? said.index - 1 : -1;
  const sameAny = previous < 0 ? 2 : history.entity[previous] === entity ? 1 : 0;
  const near = previous < 0 ? 3 : Math.min(3, said.paragraph - quotes[previous]!.lastParagraph);
  add(65, sameAny, near, s.hasSource * 3 + s.kind);
  add(66, sameAny, near, zone);
  const owner = layout.sourceOf[index]! - 1;
  if (owner >= 0 && owner !== said.index) {
    const other = quotes[owner]!;
    const relation = other.from > said.from ? 1 : 0;
    const apart = Math.min(3, Math.abs(other.paragraph - said.paragraph));
    add(67, relation, apart, shape);
    add(68, relation * 4 + apart, s.hasSource, Math.min(3, Math.abs(owner - said.index)));
  } else add(69, owner < 0 ? 0 : 1, zone, s.hasSource);
}

/** Index of the nearest earlier quote in marks, -1 = none within twenty. */
function earlierMarked(scene: Scene, index: number): number {
  for (let i = index - 1; i >= Math.max(0, index - 20); i--) if (scene.quotes[i]!.quote.kind !== 'indirect') return i;
  return -1;
}

function entityFeatures(
  scene: Scene,
  layout: Layout,
  said: Said,
  index: number,
  zone: number,
  who: number,
  add: Add,
): void {
  const p = scene.places[index]!;
  const { type, gender, named } = scene.entities[p.entity]!;
  const near = Math.min(zone, 9);
  add(70, near, layout.within[said.index]!.has(p.entity) ? 1 : 0, layout.shapes[said.index]!.kind);
  add(71, near, bucket(layout.size[p.entity]!), TYPES.indexOf(type));
  add(72, Math.min(3, layout.ordinal[index]!), who);
  add(73, layout.inside[index]! >= 0 ? 1 : 0, layout.holds[index]!, who);
  add(74, zone, p.from === scene.tokens.sentenceStart[p.sentence] ? 1 : 0, who);
  add(75, gender ? 1 : 0, named ? 1 : 0, who);
  add(76, zone, p.from === scene.tokens.paragraphStart[p.paragraph] ? 1 : 0, layout.shapes[said.index]!.wordsBefore);
}

/** What the first-cut rules say of the place. */
function ruleFeatures(pick: Pick, place: Place, zone: number, who: number, add: Add): void {
  const number = ruleNumber(pick.rule);
  const chosen = pick.places.includes(place) ? 2 : pick.places.some((p) => p.entity === place.entity) ? 1 : 0;
  add(80, number, chosen, who);
  add(81, number, chosen, zone);
}
