import { hashString, mix } from '../../model/hash.js';
import { LEX } from '../../lexicon/index.js';
import { ITEM } from './lines.js';
import type { View } from './view.js';

/** Version of the templates below: weights learned with others are refused. */
export const NAME_FEATURES = 'names-3';
/** The most features a token has. */
export const MOST_FEATURES = 96;

const EDGE = hashString('<edge>');
/** Where the hash of each template's features begins. */
const SEEDS = Uint32Array.from({ length: 64 }, (_, template) => mix(0x51ed270b, template));
const NAME_BITS =
  LEX.first |
  LEX.family |
  LEX.title |
  LEX.nameSuffix |
  LEX.particle |
  LEX.orgSuffix |
  LEX.orgWord |
  LEX.organization |
  LEX.place |
  LEX.placeWord |
  LEX.demonym |
  LEX.calendar |
  LEX.common |
  LEX.teamWord;
const CONTEXT_BITS = NAME_BITS | LEX.personNoun | LEX.orgNoun | LEX.locationNoun | LEX.speechVerb | LEX.groupNoun;
const ROLE_BITS = LEX.title | LEX.personNoun;
const TYPE_BITS =
  LEX.first |
  LEX.family |
  LEX.title |
  LEX.organization |
  LEX.place |
  LEX.orgWord |
  LEX.orgSuffix |
  LEX.placeWord |
  LEX.demonym |
  LEX.teamWord;

/** Where the features of the word itself end: these are left out at times in training, so that the rest learns to do without. */
export interface Extracted {
  readonly lexical: number;
  readonly count: number;
}

/** A token in its sentence, and the list its features are written to. */
interface Site {
  readonly view: View;
  readonly i: number;
  /** First token of the sentence and the one after its last. */
  readonly first: number;
  readonly stop: number;
  readonly out: Uint32Array;
  count: number;
}

/** Writes the hashes of token `i`'s features to `out`. Integers only; the first `lexical` of them name the word itself. */
export function nameFeatures(view: View, i: number, out: Uint32Array): Extracted {
  const { sentence, sentenceStart } = view.tokens;
  const s = sentence[i]!;
  const site: Site = { view, i, first: sentenceStart[s]!, stop: sentenceStart[s + 1]!, out, count: 0 };
  addWord(site);
  const lexical = site.count;
  addShape(site);
  addNeighbours(site);
  addRun(site);
  addSeen(site);
  addUntitled(site);
  addLine(site);
  return { lexical, count: site.count };
}

function add(site: Site, template: number, value: number): void {
  site.out[site.count++] = mix(SEEDS[template]!, value);
}

function word({ view, first, stop }: Site, k: number): number {
  return k < first || k >= stop ? EDGE : view.lines.word[k]!;
}

function classes({ view, first, stop }: Site, k: number, mask: number): number {
  return k < first || k >= stop ? -1 : view.bits[k]! & mask;
}

function shapeOf({ view, i }: Site): number {
  return view.shouting[view.tokens.sentence[i]!]! ? 1 : view.tokens.lexeme[i]!.shape;
}

function addWord(site: Site): void {
  const { view, i } = site;
  const { hash, formHash } = view.tokens.lexeme[i]!;
  add(site, 1, hash);
  add(site, 2, mix(hash, word(site, i - 1)));
  add(site, 3, mix(hash, word(site, i + 1)));
  add(site, 4, formHash);
  add(site, 5, mix(hash, view.runFrom[i] === i ? 1 : 0));
  add(site, 6, mix(hash, view.runTo[i] === i + 1 ? 1 : 0));
}

function addShape(site: Site): void {
  const { view, i, first, stop } = site;
  const { tokens } = view;
  const x = tokens.lexeme[i]!;
  const start = i === first ? 1 : 0;
  const own = view.bits[i]! & NAME_BITS;
  const shape = shapeOf(site);
  add(site, 10, start | (view.shouting[tokens.sentence[i]!]! << 1));
  add(site, 11, mix(shape, start));
  add(site, 12, mix(x.suffix3, 3));
  add(site, 13, mix(x.suffix2, 2));
  add(site, 14, mix(x.prefix3, 1));
  add(site, 22, own);
  add(site, 27, mix(tokens.pos[i]!, i > first ? tokens.pos[i - 1]! : 31));
  add(site, 28, mix(tokens.pos[i]!, i + 1 < stop ? tokens.pos[i + 1]! : 31));
  for (let rest = own; rest !== 0; rest &= rest - 1) add(site, 30, mix(rest & -rest, start));
  add(site, 47, mix(x.pieceSize, shape));
}

function addNeighbours(site: Site): void {
  const { view, i } = site;
  const own = view.bits[i]! & NAME_BITS;
  const [before, after] = [word(site, i - 1), word(site, i + 1)];
  const [left, right] = [classes(site, i - 1, CONTEXT_BITS), classes(site, i + 1, CONTEXT_BITS)];
  const shape = shapeOf(site);
  add(site, 15, before);
  add(site, 16, after);
  add(site, 17, word(site, i - 2));
  add(site, 18, word(site, i + 2));
  add(site, 19, mix(before, word(site, i - 2)));
  add(site, 20, mix(after, word(site, i + 2)));
  add(site, 23, mix(own, left));
  add(site, 24, mix(own, right));
  add(site, 29, mix(mix(classes(site, i - 1, TYPE_BITS), own), classes(site, i + 1, TYPE_BITS)));
  add(site, 48, mix(before, shape));
  add(site, 49, mix(after, shape));
}

/** The run of capitalised words the token stands in, and what stands around it. */
function addRun(site: Site): void {
  const { view, i } = site;
  const own = view.bits[i]! & TYPE_BITS;
  const [from, to] = [view.runFrom[i]!, view.runTo[i]!];
  // How long the run is and how far into it the token stands.
  const place = mix(Math.min(to - from, 6), Math.min(i - from, 3));
  const [before, after] = [word(site, from - 1), word(site, to)];
  const [left, right] = [classes(site, from - 1, CONTEXT_BITS), classes(site, to, CONTEXT_BITS)];
  add(site, 31, place);
  add(site, 32, mix(before, place));
  add(site, 33, mix(after, place));
  add(site, 34, mix(classes(site, to - 1, TYPE_BITS), place));
  add(site, 35, mix(classes(site, from, TYPE_BITS), place));
  if (to - 1 !== i) add(site, 36, word(site, to - 1));
  if (from !== i) add(site, 37, word(site, from));
  add(site, 39, mix(before, own));
  add(site, 40, mix(after, own));
  add(site, 41, mix(left, right));
  let all = 0;
  for (let k = from; k < to && k < from + 8; k++) all |= view.bits[k]!;
  add(site, 46, mix(all & TYPE_BITS, place));
  add(site, 50, mix(after, word(site, to + 1)));
  add(site, 51, mix(right, place));
  add(site, 52, mix(left, place));
}

/** What the word was seen with anywhere in the document. */
function addSeen(site: Site): void {
  const { view, i, first } = site;
  const mask = view.seen[i]!;
  const start = i === first ? 1 : 0;
  const length = Math.min(view.runTo[i]! - view.runFrom[i]!, 6);
  add(site, 42, mask);
  add(site, 43, mix(mask & 0x7c, view.bits[i]! & TYPE_BITS));
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    add(site, 44, mix(rest & -rest, start));
    add(site, 45, mix(rest & -rest, length));
  }
}

/** The part of the run between titles and roles: where a person's name begins and ends. */
function addUntitled(site: Site): void {
  const { view, i } = site;
  const [from, to] = [view.runFrom[i]!, view.runTo[i]!];
  let [begin, end] = [from, to];
  for (let k = from; k < i; k++) if (view.bits[k]! & ROLE_BITS) begin = k + 1;
  for (let k = to - 1; k > i; k--) if (view.bits[k]! & ROLE_BITS) end = k;
  const part = mix(
    mix(Math.min(end - begin, 4), Math.min(i - begin, 3)),
    (begin > from ? 2 : 0) | (end < to ? 4 : 0) | (view.bits[i]! & ROLE_BITS ? 1 : 0),
  );
  add(site, 53, part);
  add(site, 54, mix(part, classes(site, begin, TYPE_BITS)));
  add(site, 55, mix(part, classes(site, end - 1, TYPE_BITS)));
  add(site, 56, mix(part, shapeOf(site)));
}

/** How the line is made up, and where in it the run stands: results, tables and lists say by that what their names are. */
function addLine(site: Site): void {
  const { view, i } = site;
  const { lines, tokens, runFrom, runTo } = view;
  const p = tokens.paragraph[i]!;
  const own = view.bits[i]! & TYPE_BITS;
  const [from, to] = [runFrom[i]!, runTo[i]!];
  const place = mix(Math.min(to - from, 4), Math.min(i - from, 3));
  const [first, stop] = [tokens.paragraphStart[p]!, tokens.paragraphStart[p + 1]!];
  const item = (k: number): number => (k < first || k >= stop ? ITEM.edge : lines.item[k]!);
  const [before, after] = [item(from - 1), item(to)];
  const around = mix(mix(mix(item(from - 2), before), after), item(to + 1));
  const line = mix(lines.shape[p]!, lines.index[i]!);
  add(site, 57, mix(line, own));
  add(site, 58, mix(line, place));
  add(site, 59, mix(around, own));
  add(site, 60, mix(around, place));
}
