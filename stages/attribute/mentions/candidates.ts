import { firstFrom } from '../scene/place.js';
import type { Place, Said, Scene } from '../scene/scene.js';
import { isRelative } from '../scene/sourceStart.js';
import { NEW_TO_READER, openerOf } from '../standing/description.js';
import { governed } from './sourceMention.js';

const [ADP, DET, PRON, PROPN] = [2, 6, 11, 12];
const WINDOW_BACK = 4;
const WINDOW_AHEAD = 1;
/** At most so many candidates a quote, the nearest; fewer where the quote's source is a mention, which is nearly always the one. */
const MOST = 40;
/** Places looked at on each side of a quote and its source: what keeps time linear in paragraphs of thousands of mentions. */
const MOST_PLACES = 256;
const MOST_BESIDE_SOURCE = 14;

/**
 * Places that may speak for the quote: from four paragraphs back to one ahead, outside all quotation marks (of speech as of titles),
 * and whatever touches its source span; where one person is all of the source, that alone; none for an "I" who tells the text, for
 * "someone", or for words reported of what is no entity. In text order, the nearest ones.
 */
export function candidatesOf(scene: Scene, said: Said): readonly number[] {
  const { places } = scene;
  if (isNobodyTold(scene, said)) return [];
  const [first, last] = windowOf(scene, said);
  const eligibles: number[] = [];
  for (let i = first; i < last; i++) if (eligible(scene, said, places[i]!)) eligibles.push(i);
  const persons = eligibles.filter((i) => isSource(scene, said, places[i]!));
  if (persons.length > 0) return persons;
  const found = withoutGoverned(scene, said, eligibles);
  const inSource = found.some((i) => touchesSource(said, places[i]!));
  if (!inSource && isOther(scene, said)) return [];
  const most = inSource ? MOST_BESIDE_SOURCE : MOST;
  if (found.length <= most) return found;
  const far = (i: number): number => Math.max(said.from - places[i]!.to, (places[i]!.from - said.to) * 2);
  const limit = found.map(far).toSorted((a, b) => a - b)[most - 1]!;
  return found.filter((i) => far(i) <= limit || touchesSource(said, places[i]!)).slice(-most - 8);
}

/** The places from four paragraphs back to one ahead, as indices; where paragraphs have no end, the nearest of them. */
function windowOf({ tokens: { paragraphStart }, places }: Scene, said: Said): readonly [number, number] {
  const first = firstFrom(places, paragraphStart[Math.max(0, said.paragraph - WINDOW_BACK)] ?? 0);
  const end = paragraphStart[Math.min(said.lastParagraph + WINDOW_AHEAD + 1, paragraphStart.length - 1)]!;
  const before = said.sourceFrom < 0 ? said.from : Math.min(said.from, said.sourceFrom);
  return [
    Math.max(first, firstFrom(places, before) - MOST_PLACES),
    Math.min(firstFrom(places, end), firstFrom(places, Math.max(said.to, said.sourceTo)) + MOST_PLACES),
  ];
}

const ANYONE = new Set(['someone', 'somebody', 'anyone', 'anybody', 'everyone', 'everybody', 'nobody']);

/** The source is all of "someone", or an "I" outside of marks: whoever tells all of the text, who is none of those told of. */
function isNobodyTold({ tokens, spoken }: Scene, { sourceFrom, sourceTo }: Said): boolean {
  if (sourceTo - sourceFrom !== 1) return false;
  const { lower } = tokens.lexeme[sourceFrom]!;
  return ANYONE.has(lower) || (lower === 'i' && spoken[sourceFrom] === 0);
}

/** What is reported without marks is said by its source, and where there is none, or no pronoun ("half of the voters"), by nobody else. */
function isOther({ tokens }: Scene, { quote, sourceFrom, sourceTo }: Said): boolean {
  if (quote.kind !== 'indirect') return false;
  if (sourceFrom < 0) return quote.quoted.length === 0;
  return !isRelative(tokens, sourceTo - 1) && (sourceTo - sourceFrom > 1 || tokens.pos[sourceFrom] !== PRON);
}

/**
 * A person is the source of the quote: by name, or as somebody new ("an adviser", "a diplomat who has seen it"); what a "which"
 * stands for that is the source ("the press office, which [said]"). Without it, a body may only pass on what somebody said
 * ("she affirmed, as quoted by the Tribune").
 */
function isSource(scene: Scene, { sourceFrom, sourceTo }: Said, place: Place): boolean {
  const { mention, entity, from, to } = place;
  if (sourceFrom < 0 || from !== sourceFrom || to > sourceTo) return false;
  const person = scene.entities[entity]!.type === 'person';
  const which = scene.tokens.lexeme[sourceTo - 1]!.lower === 'which';
  if (which && to < sourceTo && to >= sourceTo - 2) return !person;
  if (!person) return false;
  if (mention.kind === 'nominal') return openerOf(scene, place) === NEW_TO_READER && endsPhrase(scene, to, sourceTo);
  return mention.kind === 'name' && (isRelative(scene.tokens, sourceTo - 1) || endsName(scene, to, sourceTo));
}

/** Nothing of the source is left behind the name but an age or a year ("Ada Berg, 41", "Ada Berg ’81"). */
function endsName({ tokens }: Scene, at: number, sourceTo: number): boolean {
  if (at === sourceTo) return true;
  return at + 2 >= sourceTo && /^[,'’]$/.test(tokens.lexeme[at]!.form) && /^\d/.test(tokens.lexeme[sourceTo - 1]!.form);
}

/** Nothing of the source is left behind token `at` but what tells more of the one before: a phrase or clause that belongs to it. */
function endsPhrase({ tokens }: Scene, at: number, sourceTo: number): boolean {
  if (at === sourceTo) return true;
  const next = tokens.lexeme[at]!.form === ',' && at + 1 < sourceTo ? at + 1 : at;
  return isRelative(tokens, next) || tokens.pos[next] === ADP;
}

/**
 * Inside a source that has a speaker of its own, a name that hangs on it ("a spokesman for Smith") or on a clause about it ("the
 * committee, which chose Smith") is no candidate.
 */
function withoutGoverned(scene: Scene, said: Said, eligibles: readonly number[]): readonly number[] {
  const { sourceFrom, sourceTo } = said;
  const clause = clauseWithin(scene, said);
  const hangs = (i: number): boolean => {
    const p = scene.places[i]!;
    if (!touchesSource(said, p) || p.from <= sourceFrom) return false;
    return p.from > clause || governed(scene, p, sourceFrom, sourceTo);
  };
  const free = eligibles.filter((i) => !hangs(i));
  return free.some((i) => touchesSource(said, scene.places[i]!)) ? free : eligibles;
}

/** The token in a source that opens a clause about whoever speaks; none, and so beyond all, where the source ends with it. */
function clauseWithin({ tokens }: Scene, { sourceFrom, sourceTo }: Said): number {
  for (let i = sourceFrom + 1; i > 0 && i < sourceTo - 1; i++)
    if (isRelative(tokens, i) && tokens.lexeme[i]!.lower !== 'that') return i;
  return Infinity;
}

function eligible(scene: Scene, said: Said, p: Place): boolean {
  if (touchesSource(said, p)) return true;
  if (scene.spoken[p.from] !== 0 || scene.marked[p.from] === 1 || isAddressed(scene, said, p)) return false;
  return !said.pieces.some(([from, to]) => p.from >= from && p.from < to);
}

/** Whom the source speaks to or of, right behind the cue: "she told Ms. Berg", "he said of the mayor". */
function isAddressed({ tokens }: Scene, { sourceFrom, sourceTo, cueTo }: Said, p: Place): boolean {
  if (sourceFrom < 0 || sourceTo > cueTo || p.from < cueTo || p.from > cueTo + 3) return false;
  for (let i = cueTo; i < p.from; i++) if (![ADP, DET, PROPN].includes(tokens.pos[i]!)) return false;
  return tokens.sentence[p.from] === tokens.sentence[cueTo - 1];
}

/** The place shares a token with the source of the quote. */
export const touchesSource = (said: Said, p: Place): boolean =>
  said.sourceFrom >= 0 && p.from < said.sourceTo && p.to > said.sourceFrom;
