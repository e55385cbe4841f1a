import { mix } from '../model/hash.js';
import type { Anaphor } from './anaphor.js';
import { near } from './near.js';
import type { Referent } from './referent.js';
import type { Walk } from './walk.js';

/** What is told of a candidate for a description beyond what `candidateFeatures` says of any. */
export function nominalFeatures(
  walk: Walk,
  a: Anaphor,
  who: Referent,
  type: number,
  distance: number,
  top: number,
  add: (template: number, value: number) => void,
): void {
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
  const fame = fameOf(a, who);
  const subject = walk.lastSubject === who ? 1 : 0;
  add(52, mix(mix(fame, a.noun), type));
  add(53, mix(fame, mix(distance, a.says)));
  add(54, mix(fame, mix(described, top)));
  add(55, mix(who.known >> 2, mix(described, a.noun)));
  add(56, mix(subject, mix(mix(distance, a.says), mix(named, described))));
}

/** How often the document names the candidate: 0 never, 1 less than half as often as any other nearby, 2 less, 3 most often. */
function fameOf({ largest }: Anaphor, { named, size }: Referent): number {
  if (!named) return 0;
  return size >= largest ? 3 : 2 * size >= largest ? 2 : 1;
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
