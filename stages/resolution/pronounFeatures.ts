import { LEX } from '../lexicon/index.js';
import { hashString, mix } from '../model/hash.js';
import type { Anaphor } from './anaphor.js';
import { near } from './near.js';
import { HE, OBJECT, POSSESSIVE, SHE } from './pronouns.js';
import type { Referent } from './referent.js';
import type { Walk } from './walk.js';

const [ADP, AUX, CCONJ, SCONJ, VERB] = [2, 4, 5, 14, 16];
const LONGEST_LOOK = 40;
const OTHER_SENTENCE = hashString('<other sentence>');

/**
 * What is told of a candidate for a pronoun beyond what `candidateFeatures` says of any; `run` is 1 where the pronoun stood for it last, 0 where
 * for another, 2 where for nobody yet.
 */
export function pronounFeatures(
  walk: Walk,
  a: Anaphor,
  who: Referent,
  top: number,
  distance: number,
  run: number,
  add: (template: number, value: number) => void,
): void {
  const { kind } = a;
  const last = who.last!;
  const sort = (who.plural ? 8 : 0) | (who.named ? 4 : 0) | (last.joined ? 2 : 0) | (who.count === 0 ? 1 : 0);
  const typed = mix(hashOf(who.type), sort);
  const clause = between(walk, last.to, a);
  add(60, mix(clause, mix(a.place, who.lastPlace!.place)));
  add(61, mix(clause, mix(a.place, top)));
  if (kind === HE || kind === SHE) {
    const lean = leaning(who.followed[kind]!, who.followed[1 - kind]!);
    const known = who.gender !== 0 ? 1 : 0;
    add(62, mix(lean, known));
    add(63, mix(lean, mix(top, who.pronouns[kind]! > 0 ? 1 : 0)));
    add(64, mix(who.named ? who.known : 32, Math.min(2, who.count)));
    const s = walk.tokens.sentence[a.mention.from]!;
    const subject = who.lastSubject > walk.lastPronounAt[kind]! ? (walk.lastSubject === who ? 2 : 1) : 0;
    add(80, mix(run, mix(subject, a.says)));
    add(81, mix(run, mix(subject, mix(distance, known))));
    // "Berg, a nurse, said he": the sayer of the sentence.
    const says = walk.lastSayer === who && who.lastSubject === walk.lastSayerAt && distance === 0 ? 1 : 0;
    // What was told between them: what is quoted parts nobody from the "he" that says it.
    const told = near(walk.told[s]! - walk.told[walk.tokens.sentence[last.from]!]!);
    const paragraphs = Math.min(2, walk.tokens.paragraph[a.mention.from]! - walk.tokens.paragraph[last.from]!);
    const here = mix(paragraphs, mix(told, a.says));
    add(83, mix(here, subject));
    add(84, mix(here, mix(run, who.lastPlace!.place)));
    add(82, mix(says, mix(run, a.place)));
    if (known === 0) add(78, mix(kind, who.ending));
    add(65, mix(Math.min(6, who.size), mix(top, known)));
    if (a.place === POSSESSIVE) add(66, mix(a.nextClass, mix(clause, kinship(walk, who))));
    return;
  }
  add(67, typed);
  add(68, mix(typed, distance));
  add(69, mix(typed, top));
  add(70, mix(typed, mix(a.place, who.lastPlace!.place)));
  add(71, who.head);
  add(72, mix(kind, mix(who.ending, sort)));
  add(79, mix(who.head, kind));
  add(73, mix(typed, a.next));
  add(74, mix(typed, a.previous));
  add(75, mix(typed, mix(clause, a.place)));
  add(76, mix(typed, a.governor));
  add(77, mix(typed, Math.min(2, who.pronouns[kind]!)));
}

const hashes = new Map<string, number>();
function hashOf(type: string): number {
  let hash = hashes.get(type);
  if (hash === undefined) hashes.set(type, (hash = hashString(type)));
  return hash;
}

/** How much more often the pronoun's gender than the other came next behind the name, from 0 (never) to 6 (always). */
function leaning(same: number, other: number): number {
  if (same + other === 0) return 7;
  const share = (same + 0.5) / (same + other + 1);
  return Math.min(6, Math.floor(share * 7));
}

/** Whether the candidate was last spoken of as somebody's relative ("her mother"). */
function kinship(walk: Walk, { last }: Referent): number {
  return last!.kind === 'nominal' && (walk.bits[last!.head]! & LEX.kin) !== 0 ? 1 : 0;
}

/** What stands between a candidate and a pronoun of its sentence: how many verbs, and whether a clause begins. */
function between({ tokens }: Walk, from: number, a: Anaphor): number {
  const to = a.mention.from;
  if (tokens.sentence[from - 1] !== tokens.sentence[to]) return OTHER_SENTENCE;
  if (to - from > LONGEST_LOOK || from > to) return 0;
  let verbs = 0;
  let opens = 0;
  for (let i = from; i < to; i++) {
    const tag = tokens.pos[i]!;
    if (tag === VERB || (tag === AUX && tokens.pos[i + 1] !== VERB)) verbs++;
    if (tag === SCONJ || tokens.lexeme[i]!.form === ',') opens |= 1;
    if (tag === CCONJ) opens |= 2;
    if (tag === ADP && a.place === OBJECT && i === to - 1) opens |= 4;
  }
  return 1 + Math.min(3, verbs) * 8 + opens;
}
