import { LEX } from '../lexicon/index.js';
import { hashString, mix } from '../model/hash.js';
import type { Anaphor } from './anaphor.js';
import { excluded } from './excluded.js';
import { near } from './near.js';
import { POSSESSIVE_PLACE } from './place.js';
import { nominalFeatures } from './nominalFeatures.js';
import { HE, SHE } from './pronouns.js';
import { pronounFeatures } from './pronounFeatures.js';
import type { Referent } from './referent.js';
import type { Walk } from './walk.js';

/** Version of the templates below. */
export const RESOLUTION_FEATURES = 'resolution-8';
/** The most features a candidate has. */
export const MOST_FEATURES = 80;

const TYPES = ['person', 'organization', 'location', 'group', 'document', 'other'];
const NONE = hashString('<none>');
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);

/** He and she are resolved alike: what differs is who is excluded. */
const classOf = (a: Anaphor): number => (a.kind === SHE ? HE! : a.kind);

/** Templates are numbered below this. */
const TEMPLATES = 96;
/** Where the hash of each template's features begins, for every class of mentions outside and inside quotation marks. */
const SEEDS = Int32Array.from({ length: 6 * 2 * TEMPLATES }, (_, i) =>
  mix(mix(mix(0x2f6e2b1, Math.floor(i / TEMPLATES / 2)), Math.floor(i / TEMPLATES) % 2), i % TEMPLATES),
);

/** Writes the hashes of the features of `who`, the `rank`th of those not excluded, as what `a` stands for; gives their number. */
export function candidateFeatures(walk: Walk, a: Anaphor, who: Referent, rank: number, out: Uint32Array): number {
  const { tokens } = walk;
  const last = who.last!;
  const s = tokens.sentence[a.mention.from]!;
  const distance = near(s - tokens.sentence[last.from]!);
  const paragraphs = Math.min(3, tokens.paragraph[a.mention.from]! - tokens.paragraph[last.from]!);
  const type = TYPES.indexOf(who.type);
  const first = (2 * classOf(a) + a.quoted) * TEMPLATES;
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(SEEDS[first + template]!, value);
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
  const begins = last.from - tokens.sentenceStart[tokens.sentence[last.from]!]! < 3;
  const opening = begins ? (lastPlace === POSSESSIVE_PLACE ? 2 : 1) : 0;
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
  if (a.kind < 4) pronounFeatures(walk, a, who, top, distance, run, add);
  else nominalFeatures(walk, a, who, type, distance, top, add);
  return n;
}

/** Features of the answer that the mention stands for nobody read so far; `fit` tells how well the best candidate fits a description. */
export function nobodyFeatures(
  walk: Walk,
  a: Anaphor,
  open: number,
  best: Referent | undefined,
  fit: number,
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
  if (a.kind < 4) return n;
  add(16, mix(fit, tokens.lexeme[a.mention.from]!.hash));
  add(17, mix(fit, mix(a.says, a.noun)));
  add(18, mix(fit, a.headHash));
  return n;
}

/** Whether somebody else who fits was named since the last pronoun of the kind. */
function newerName(walk: Walk, previous: Referent, a: Anaphor): number {
  for (const r of walk.recent) {
    if (r === previous) return 0;
    if (r.lastFull > walk.lastPronounAt[a.kind]! && !excluded(walk, a, r)) return 1;
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
