import { LEX } from '../lexicon/index.js';
import { hashString, mix } from '../model/hash.js';
import { HE, IT, SHE, THEY, pronounAt } from './pronouns.js';
import { placeOf } from './place.js';
import type { Occurrence, Referent } from './referent.js';
import type { Walk } from './walk.js';

/** Version of the templates below. */
export const RESOLUTION_FEATURES = 'resolution-3';
/** The most features a candidate has. */
export const MOST_FEATURES = 64;

/** What the features need to know of a mention, looked up once for all its candidates. */
export interface Anaphor {
  readonly mention: Occurrence;
  /** Pronoun: 0 he, 1 she, 2 it, 3 they; 4 a definite, 5 an indefinite description. */
  readonly kind: number;
  /** Place in the clause, 0 to 4, and for pronouns the form's role. */
  readonly place: number;
  readonly says: number;
  readonly quoted: number;
  /** 0 unknown, 1 male, 2 female. */
  readonly gender: number;
  readonly plural: number;
  /** Class of a description's noun (`NOUN_CLASSES`), 0 for pronouns. */
  readonly noun: number;
  readonly headHash: number;
  readonly next: number;
  readonly previous: number;
}

const NOUN_CLASSES = LEX.personNoun | LEX.groupNoun | LEX.orgNoun | LEX.documentNoun | LEX.locationNoun;
const TYPES = ['person', 'organization', 'location', 'group', 'document', 'other'];
const NONE = hashString('<none>');
const EDGE = hashString('<edge>');
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its']);

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);

/** Looks at a pronoun or description. */
export function anaphorOf(walk: Walk, mention: Occurrence): Anaphor {
  const { tokens, bits } = walk;
  const pronoun = mention.kind === 'pronoun' ? pronounAt(tokens, mention.from) : undefined;
  const place = placeOf(tokens, bits, mention.from, mention.to);
  const head = tokens.lexeme[mention.head]!;
  const classes = bits[mention.head]!;
  const s = tokens.sentence[mention.from]!;
  const opener = tokens.lexeme[mention.from]!.lower;
  const definite = DEFINITE.has(opener) || (bits[mention.from]! & NOUN_CLASSES) === 0;
  const common = {
    mention,
    says: place.says ? 1 : 0,
    quoted: walk.quoted[mention.from]!,
    next: mention.to < tokens.sentenceStart[s + 1]! ? tokens.lexeme[mention.to]!.hash : EDGE,
    previous: mention.from > tokens.sentenceStart[s]! ? tokens.lexeme[mention.from - 1]!.hash : EDGE,
    headHash: head.hash,
  };
  if (pronoun) {
    const gender = pronoun.kind === HE ? 1 : pronoun.kind === SHE ? 2 : 0;
    return {
      ...common,
      kind: pronoun.kind,
      place: pronoun.role,
      gender,
      plural: pronoun.kind === THEY ? 1 : 0,
      noun: 0,
    };
  }
  const gender = classes & LEX.personMale ? 1 : classes & LEX.personFemale ? 2 : 0;
  const plural = classes & LEX.groupNoun || head.lower.endsWith('s') ? 1 : 0;
  return { ...common, kind: definite ? 4 : 5, place: place.place, gender, plural, noun: classes & NOUN_CLASSES };
}

/** He and she are resolved alike: what differs is who is excluded. */
const classOf = (a: Anaphor): number => (a.kind === SHE ? HE! : a.kind);

const near = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : 7);

const ORG_OR_PLACE = LEX.orgNoun | LEX.locationNoun;

/** Tells whether a candidate is out of the question: a he for a woman, a she for a company. */
export function excluded(a: Anaphor, who: Referent): boolean {
  if (a.gender !== 0 && who.gender !== 0 && a.gender !== who.gender) return true;
  if (a.kind >= 4) return otherSort(a, who);
  if (a.kind === HE || a.kind === SHE) {
    if (who.plural || who.type === 'organization' || who.type === 'location' || who.type === 'document') return true;
    return a.kind === HE ? who.pronouns[SHE]! > who.pronouns[HE]! : who.pronouns[HE]! > who.pronouns[SHE]!;
  }
  if (a.kind === IT) return who.type === 'person' || who.plural || who.pronouns[HE]! + who.pronouns[SHE]! > 0;
  if (a.kind === THEY) return who.type === 'person' && (who.gender !== 0 || who.pronouns[HE]! + who.pronouns[SHE]! > 0);
  return false;
}

/** A description of a person stands for no company, one of a document for nothing else. */
function otherSort(a: Anaphor, who: Referent): boolean {
  if (who.type === 'other' || a.noun === 0) return false;
  if (who.type === 'person') return (a.noun & (LEX.personNoun | LEX.groupNoun)) === 0;
  if (who.type === 'document') return (a.noun & LEX.documentNoun) === 0;
  if (who.type === 'group') return (a.noun & (LEX.groupNoun | LEX.personNoun | LEX.orgNoun)) === 0;
  return (a.noun & (ORG_OR_PLACE | LEX.groupNoun)) === 0;
}

/** Writes the hashes of the features of `who`, the `rank`th of those not excluded, as what `a` stands for; gives their number. */
export function candidateFeatures(walk: Walk, a: Anaphor, who: Referent, rank: number, out: Uint32Array): number {
  const { tokens } = walk;
  const last = who.last!;
  const s = tokens.sentence[a.mention.from]!;
  const distance = near(s - tokens.sentence[last.from]!);
  const paragraphs = Math.min(3, tokens.paragraph[a.mention.from]! - tokens.paragraph[last.from]!);
  const type = TYPES.indexOf(who.type);
  const base = mix(mix(0x2f6e2b1, classOf(a)), a.quoted);
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(mix(base, template), value);
  };
  const lastKind = last.kind === 'name' ? 0 : last.kind === 'nominal' ? 1 : 2;
  const lastPlace = who.lastPlace!.place;
  const top = Math.min(rank, 4);
  add(1, distance);
  add(2, mix(distance, paragraphs));
  add(3, top);
  add(4, mix(top, distance));
  add(5, mix(lastKind, mix(lastPlace, distance)));
  add(6, mix(lastPlace, a.place));
  add(7, mix(mix(lastPlace, lastKind), top));
  const agrees = a.gender === 0 ? 0 : who.gender === 0 ? 1 : 2;
  const used = a.kind < 4 ? Math.min(2, who.pronouns[a.kind]!) : 3;
  add(8, mix(agrees, type));
  add(9, mix(mix(agrees, used), type));
  add(10, mix(type, who.named ? 1 : 0));
  add(11, near(who.count));
  add(12, mix(near((10 * who.count) / walk.total), top));
  add(13, who === walk.first ? 1 : 0);
  const previous = a.kind < 4 ? walk.lastPronoun[a.kind] : undefined;
  const run = previous === undefined ? 2 : previous === who ? 1 : 0;
  if (a.kind < 4) {
    const gap = previous ? near(s - tokens.sentence[walk.lastPronounAt[a.kind]!]!) : 9;
    add(14, mix(run, gap));
    add(15, mix(run, mix(top, lastKind)));
    add(16, mix(run, previous ? newerName(walk, previous, a) : 2));
  }
  const sayer = walk.lastSayer === who ? mix(1, near(s - tokens.sentence[walk.lastSayerAt]!)) : 0;
  add(17, mix(sayer, a.says));
  add(18, mix(sayer, distance));
  add(19, mix(walk.lastSubject === who ? 1 : 0, a.place));
  add(20, mix(who.lastSubject >= tokens.sentenceStart[s]! ? 1 : 0, mix(a.place, top)));
  const opening = last.from - tokens.sentenceStart[tokens.sentence[last.from]!]! < 3 ? 1 : 0;
  add(21, mix(opening, mix(distance, a.place)));
  add(22, mix(walk.quoted[last.from]!, distance));
  add(23, mix(a.next, type));
  add(24, mix(a.previous, top));
  if (distance === 0) {
    add(25, near(a.mention.from - last.to));
    add(26, mix(between(walk, last.to, a.mention.from), a.place));
  }
  add(27, mix(who.named ? 1 : 0, mix(who.plural ? 1 : 0, top)));
  add(28, mix(near(s - tokens.sentence[who.lastFull < 0 ? last.from : who.lastFull]!), used));
  add(29, mix(a.says, mix(top, type)));
  const opener = last.kind === 'nominal' ? (walk.bits[last.head]! & LEX.kin ? 2 : 1) : 0;
  add(30, mix(opener, mix(POSSESSIVES.has(tokens.lexeme[last.from]!.lower) ? 1 : 0, top)));
  add(31, mix(a.quoted, mix(walk.quoted[last.from]!, mix(sayer === 0 ? 0 : 1, top))));
  const saying = mix(a.says, sayer === 0 ? 0 : 1);
  add(32, mix(saying, mix(run, top)));
  add(33, mix(saying, mix(lastPlace, mix(lastKind, distance))));
  add(34, mix(saying, mix(paragraphs, top)));
  add(35, mix(saying, mix(near(who.count), walk.lastSubject === who ? 1 : 0)));
  if (a.kind >= 4) n = nominalFeatures(walk, a, who, type, distance, top, base, out, n);
  return n;
}

function nominalFeatures(
  walk: Walk,
  a: Anaphor,
  who: Referent,
  type: number,
  distance: number,
  top: number,
  base: number,
  out: Uint32Array,
  from: number,
): number {
  let n = from;
  const add = (template: number, value: number): void => {
    out[n++] = mix(mix(base, template), value);
  };
  const described = who.nouns.has(a.headHash) ? 1 : 0;
  const inName = who.words.has(a.headHash) ? 1 : 0;
  const size = Math.min(4, a.mention.to - a.mention.from);
  const named = who.named ? 1 : 0;
  const plural = (who.plural ? 2 : 0) | a.plural;
  const shared = overlap(walk, a, who);
  add(40, mix(described, mix(inName, named)));
  add(41, mix(described, mix(distance, type)));
  add(42, mix(a.noun, type));
  add(43, mix(mix(a.noun, type), mix(top, described)));
  add(44, mix(a.headHash, type));
  add(45, mix(a.headHash, mix(described, top)));
  add(46, mix(plural, mix(described, type)));
  add(47, mix(shared, mix(described, size)));
  add(48, mix(inName, mix(distance, size)));
  add(49, mix(described, mix(a.place, a.says)));
  add(50, mix(who.gender, mix(a.gender, named)));
  add(51, mix(described, mix(named, near(who.count))));
  return n;
}

/** Features of the answer that the mention stands for nobody read so far. */
export function nobodyFeatures(
  walk: Walk,
  a: Anaphor,
  open: number,
  best: Referent | undefined,
  out: Uint32Array,
): number {
  const { tokens } = walk;
  const base = mix(mix(0x77aa31, classOf(a)), a.quoted);
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(mix(base, template), value);
  };
  const s = tokens.sentence[a.mention.from]!;
  const gap = best?.last ? near(s - tokens.sentence[best.last.from]!) : 9;
  const second = a.mention.to + 1 < tokens.count ? tokens.lexeme[a.mention.to + 1]!.hash : NONE;
  add(1, 0);
  add(2, near(open));
  add(3, gap);
  add(4, a.next);
  add(5, mix(a.next, second));
  add(6, a.previous);
  add(7, a.place);
  add(8, mix(a.says, gap));
  add(9, mix(a.mention.to - a.mention.from, a.noun));
  add(10, a.headHash);
  add(11, mix(a.plural, a.noun));
  add(12, tokens.lexeme[a.mention.from]!.hash);
  add(13, mix(tokens.lexeme[a.mention.from]!.hash, a.headHash));
  add(14, near(walk.total));
  add(15, Math.min(3, a.mention.from - tokens.sentenceStart[s]!));
  return n;
}

/** Whether somebody else who fits was named since the last pronoun of the kind. */
function newerName(walk: Walk, previous: Referent, a: Anaphor): number {
  for (const r of walk.recent) {
    if (r === previous) return 0;
    if (r.lastFull > walk.lastPronounAt[a.kind]! && !excluded(a, r)) return 1;
  }
  return 0;
}

/** The tags of the few tokens between, or that they are many. */
function between(walk: Walk, from: number, to: number): number {
  if (to - from > 5) return NONE;
  let h = to - from;
  for (let i = from; i < to; i++) h = mix(h, walk.tokens.pos[i]!);
  return h;
}

/** How the modifiers of a description meet what was said of the candidate: 0 none given, 1 none shared, 2 some, 3 all. */
function overlap(walk: Walk, a: Anaphor, who: Referent): number {
  let given = 0;
  let shared = 0;
  for (let i = a.mention.from; i < a.mention.head; i++) {
    const tag = walk.tokens.pos[i]!;
    if (tag !== 8 && tag !== 12 && tag !== 1) continue;
    given++;
    const { hash } = walk.tokens.lexeme[i]!;
    if (who.nouns.has(hash) || who.words.has(hash)) shared++;
  }
  if (given === 0) return 0;
  return shared === 0 ? 1 : shared < given ? 2 : 3;
}
