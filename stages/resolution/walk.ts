import type { Tokens } from '../language/tokens.js';
import { placeOf, POSSESSIVE_PLACE, SUBJECT_PLACE, type Place } from './place.js';
import { POSSESSIVE, pronounAt } from './pronouns.js';
import type { Occurrence, Referent } from './referent.js';

/** A reading of a document from left to right: what was read up to a token, for judging who a later mention stands for. */
export interface Walk {
  readonly tokens: Tokens;
  readonly bits: Int32Array;
  /** 1 for tokens inside quotation marks. */
  readonly quoted: Uint8Array;
  /** Per sentence: how many before it begin outside quotation marks. */
  readonly told: Int32Array;
  /** Referents read so far, the last mentioned first; at most `MOST_CANDIDATES`. */
  readonly recent: Referent[];
  /** Phrases passed by that are no referents yet, the last first: one thing, several; at most `MOST_PASSED` each. */
  readonly passed: readonly [Referent[], Referent[]];
  /** Who he, she, it and they stood for last, and the token. */
  readonly lastPronoun: (Referent | undefined)[];
  readonly lastPronounAt: [number, number, number, number];
  lastSayer: Referent | undefined;
  lastSayerAt: number;
  lastSubject: Referent | undefined;
  /** The referent mentioned first in the document. */
  first: Referent | undefined;
  total: number;
}

/** Whom "his", "her" and the like stand for is an owner, wherever the phrase stands. */
const OWNER: Place = { place: POSSESSIVE_PLACE, says: false, verb: -1 };

/** How many referents a mention is compared with. */
export const MOST_CANDIDATES = 24;

/** Begins at the top of the document. */
export function walkOf(tokens: Tokens, bits: Int32Array, quoted: Uint8Array): Walk {
  return {
    tokens,
    bits,
    quoted,
    told: toldBefore(tokens, quoted),
    recent: [],
    passed: [[], []],
    lastPronoun: [undefined, undefined, undefined, undefined],
    lastPronounAt: [-1, -1, -1, -1],
    lastSayer: undefined,
    lastSayerAt: -1,
    lastSubject: undefined,
    first: undefined,
    total: 0,
  };
}

function toldBefore({ sentenceStart }: Tokens, quoted: Uint8Array): Int32Array {
  const out = new Int32Array(sentenceStart.length);
  for (let s = 1; s < out.length; s++) out[s] = out[s - 1]! + (quoted[sentenceStart[s - 1]!] === 0 ? 1 : 0);
  return out;
}

/** How many phrases of a number are kept in mind, and for how many sentences. */
export const MOST_PASSED = 8;
export const PASSED_SENTENCES = 3;

/** Takes note of a phrase that may come to be a referent. */
export function passBy(walk: Walk, who: Referent, mention: Occurrence): void {
  const list = walk.passed[who.plural ? 1 : 0];
  who.last = mention;
  who.lastPlace = placeOf(walk.tokens, walk.bits, mention.from, mention.to);
  if (list.length >= MOST_PASSED) list.pop();
  list.unshift(who);
}

/** Takes note that `who` is mentioned; mentions come in text order. */
export function read(walk: Walk, who: Referent, mention: Occurrence): void {
  const { tokens, bits, recent } = walk;
  const pronoun = mention.kind === 'pronoun' ? pronounAt(tokens, mention.from) : undefined;
  const place = pronoun?.role === POSSESSIVE ? OWNER : placeOf(tokens, bits, mention.from, mention.to);
  const outside = walk.quoted[mention.from] === 0;
  walk.total++;
  walk.first ??= who;
  who.count++;
  who.last = mention;
  who.lastPlace = place;
  if (pronoun) {
    who.pronouns[pronoun.kind]!++;
    walk.lastPronoun[pronoun.kind] = who;
    walk.lastPronounAt[pronoun.kind] = mention.from;
  } else if (mention.kind !== 'pronoun') who.lastFull = mention.from;
  if (place.place === SUBJECT_PLACE && outside) {
    who.lastSubject = mention.from;
    walk.lastSubject = who;
  }
  if (place.says && outside) {
    walk.lastSayer = who;
    walk.lastSayerAt = mention.from;
  }
  if (who.count === 1 && !who.named) forget(walk, who);
  const at = recent.indexOf(who);
  if (at >= 0) recent.splice(at, 1);
  else if (recent.length >= MOST_CANDIDATES) recent.splice(leastOf(recent), 1);
  recent.unshift(who);
}

function forget(walk: Walk, who: Referent): void {
  const list = walk.passed[who.plural ? 1 : 0];
  const at = list.indexOf(who);
  if (at >= 0) list.splice(at, 1);
}

/** Whom to forget: the longest unmentioned description heard of but once, else the longest unmentioned. */
function leastOf(recent: readonly Referent[]): number {
  const once = recent.findLastIndex((r) => !r.named && r.count === 1);
  return once >= MOST_CANDIDATES / 3 ? once : recent.length - 1;
}
