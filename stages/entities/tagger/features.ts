import { hashString, mix } from '../../model/hash.js';
import { LEX } from '../../lexicon/index.js';
import type { View } from './view.js';

/** Version of the templates below: weights learned with others are refused. */
export const NAME_FEATURES = 'names-2';
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

/** Writes the hashes of token `i`'s features to `out`. Integers only; the first `lexical` of them name the word itself. */
export function nameFeatures(view: View, i: number, out: Uint32Array): Extracted {
  const { tokens, bits, seen } = view;
  const s = tokens.sentence[i]!;
  const first = tokens.sentenceStart[s]!;
  const stop = tokens.sentenceStart[s + 1]!;
  const word = (k: number): number => (k < first || k >= stop ? EDGE : tokens.lexeme[k]!.hash);
  const classes = (k: number, mask: number): number => (k < first || k >= stop ? -1 : bits[k]! & mask);
  const x = tokens.lexeme[i]!;
  const loud = view.shouting[s]!;
  const from = view.runFrom[i]!;
  const to = view.runTo[i]!;
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(SEEDS[template]!, value);
  };
  add(1, x.hash);
  add(2, mix(x.hash, word(i - 1)));
  add(3, mix(x.hash, word(i + 1)));
  add(4, x.formHash);
  add(5, mix(x.hash, from === i ? 1 : 0));
  add(6, mix(x.hash, to === i + 1 ? 1 : 0));
  const lexical = n;
  const own = bits[i]! & NAME_BITS;
  const shape = loud ? 1 : x.shape;
  const start = i === first ? 1 : 0;
  add(10, start | (loud << 1));
  add(11, mix(shape, start));
  add(12, mix(x.suffix3, 3));
  add(13, mix(x.suffix2, 2));
  add(14, mix(x.prefix3, 1));
  add(15, word(i - 1));
  add(16, word(i + 1));
  add(17, word(i - 2));
  add(18, word(i + 2));
  add(19, mix(word(i - 1), word(i - 2)));
  add(20, mix(word(i + 1), word(i + 2)));
  add(21, mix(word(i - 1), word(i + 1)));
  add(22, own);
  add(23, mix(own, classes(i - 1, CONTEXT_BITS)));
  add(24, mix(own, classes(i + 1, CONTEXT_BITS)));
  add(25, classes(i - 1, CONTEXT_BITS));
  add(26, classes(i + 1, CONTEXT_BITS));
  add(27, mix(tokens.pos[i]!, i > first ? tokens.pos[i - 1]! : 31));
  add(28, mix(tokens.pos[i]!, i + 1 < stop ? tokens.pos[i + 1]! : 31));
  add(29, mix(mix(classes(i - 1, TYPE_BITS), own), classes(i + 1, TYPE_BITS)));
  for (let rest = own; rest !== 0; rest &= rest - 1) add(30, mix(rest & -rest, start));
  const length = Math.min(to - from, 6);
  const place = mix(length, Math.min(i - from, 3));
  add(31, place);
  add(32, mix(word(from - 1), place));
  add(33, mix(word(to), place));
  add(34, mix(classes(to - 1, TYPE_BITS), place));
  add(35, mix(classes(from, TYPE_BITS), place));
  if (to - 1 !== i) add(36, word(to - 1));
  if (from !== i) add(37, word(from));
  add(38, mix(word(from - 1), word(to)));
  add(39, mix(word(from - 1), own & TYPE_BITS));
  add(40, mix(word(to), own & TYPE_BITS));
  add(41, mix(classes(from - 1, CONTEXT_BITS), classes(to, CONTEXT_BITS)));
  const mask = seen[i]!;
  add(42, mask);
  add(43, mix(mask & 0x7c, own & TYPE_BITS));
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    add(44, mix(rest & -rest, start));
    add(45, mix(rest & -rest, length));
  }
  let all = 0;
  for (let k = from; k < to && k < from + 8; k++) all |= bits[k]!;
  add(46, mix(all & TYPE_BITS, place));
  add(47, mix(x.pieceSize, shape));
  add(48, mix(word(i - 1), shape));
  add(49, mix(word(i + 1), shape));
  add(50, mix(word(to), word(to + 1)));
  add(51, mix(classes(to, CONTEXT_BITS), place));
  add(52, mix(classes(from - 1, CONTEXT_BITS), place));
  let begin = from;
  for (let k = from; k < i; k++) if (bits[k]! & ROLE_BITS) begin = k + 1;
  let titled = 0;
  let end = to;
  for (let k = to - 1; k > i; k--) if (bits[k]! & ROLE_BITS) end = k;
  if (bits[i]! & ROLE_BITS) titled = 1;
  const part = mix(
    mix(Math.min(end - begin, 4), Math.min(i - begin, 3)),
    (begin > from ? 2 : 0) | (end < to ? 4 : 0) | titled,
  );
  add(53, part);
  add(54, mix(part, classes(begin, TYPE_BITS)));
  add(55, mix(part, classes(end - 1, TYPE_BITS)));
  add(56, mix(part, shape));
  return { lexical, count: n };
}
