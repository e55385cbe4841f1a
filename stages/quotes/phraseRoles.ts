import { Sign } from '../language/lexeme.js';
import { IN_PHRASE, P } from './partsOfSpeech.js';

/** What a noun phrase is in its clause, as far as the words beside it tell; `none` where no phrase begins. */
export const Role = { none: 0, subject: 1, farSubject: 2, apposed: 3, governed: 4, object: 5, other: 6 } as const;
export type Role = (typeof Role)[keyof typeof Role];

/** Most prepositional phrases between a subject and its verb. */
const MOST_HOPS = 2;

/** Parts of speech and signs of a text's tokens. */
interface Words {
  readonly count: number;
  readonly pos: Int32Array;
  readonly sign: Int32Array;
}

/**
 * The role of each noun phrase, at its first token. A subject has its verb right behind it, a far one behind phrases that belong to it;
 * an apposed phrase has a comma or a relative pronoun behind it; a governed one stands behind a preposition, an object behind a verb.
 */
export function phraseRoles(words: Words): Int32Array {
  const { count, pos } = words;
  const roles = new Int32Array(count);
  for (let i = 0; i < count;) {
    if (IN_PHRASE[pos[i]!] !== 1) {
      i++;
      continue;
    }
    const end = phraseEnd(words, i);
    roles[i] = roleOf(words, i, end);
    i = end;
  }
  return roles;
}

function phraseEnd({ count, pos, sign }: Words, start: number): number {
  if (pos[start] === P.PRON) return start + 1;
  let e = start + 1;
  for (; e < count; e++) {
    const p = pos[e]!;
    if (p === P.DET || p === P.PRON) break;
    const possessive = p === P.PART && sign[e] === Sign.none && e + 1 < count && IN_PHRASE[pos[e + 1]!] === 1;
    if (IN_PHRASE[p] !== 1 && !possessive) break;
  }
  return e;
}

function roleOf(words: Words, start: number, end: number): Role {
  const { count, pos, sign } = words;
  const before = start > 0 ? pos[start - 1]! : -1;
  if (before === P.ADP || before === P.PART) return Role.governed;
  if (before === P.VERB) return Role.object;
  for (let e = end, hops = 0; hops <= MOST_HOPS; hops++) {
    while (e < count && pos[e] === P.ADV) e++;
    if (e < count && (pos[e] === P.VERB || pos[e] === P.AUX)) return hops === 0 ? Role.subject : Role.farSubject;
    if (e + 1 >= count || pos[e] !== P.ADP || IN_PHRASE[pos[e + 1]!] !== 1) break;
    e = phraseEnd(words, e + 1);
  }
  return end < count && (sign[end] === Sign.comma || pos[end] === P.PRON) ? Role.apposed : Role.other;
}
