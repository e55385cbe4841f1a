import { LEX } from '../lexicon/index.js';
import type { Anaphor } from './anaphor.js';
import { isOtherBody } from './isOtherBody.js';
import { isOwned } from './isOwned.js';
import { SUBJECT_PLACE } from './place.js';
import { HE, IT, OBJECT, SHE, THEY } from './pronouns.js';
import type { Referent } from './referent.js';
import type { Walk } from './walk.js';

const ORG_OR_PLACE = LEX.orgNoun | LEX.locationNoun;
const [ADP, ADV, AUX, PART, VERB] = [2, 3, 4, 10, 16];
const LOOK = 8;
const OWN = new Set(['my', 'your', 'his', 'her', 'our', 'their']);

/** Tells whether a candidate is out of the question: a he for a woman, a she for a company, or what grammar forbids. */
export function excluded(walk: Walk, a: Anaphor, who: Referent): boolean {
  if (a.gender !== 0 && who.gender !== 0 && a.gender !== who.gender) return true;
  if (overlaps(a, who)) return true;
  if (a.kind >= 4)
    return (
      (isNew(walk, a) && who.named) ||
      otherSort(a, who) ||
      isOtherBody(a.headHash, who) ||
      ofOthers(walk, a, who) ||
      otherRelative(walk, a, who)
    );
  if (isOwnSubject(walk, a, who)) return true;
  if (a.kind === HE || a.kind === SHE) {
    if (who.plural || who.type !== 'person') return true;
    return a.kind === HE ? who.pronouns[SHE]! > who.pronouns[HE]! : who.pronouns[HE]! > who.pronouns[SHE]!;
  }
  if (a.kind === IT) return who.type === 'person' || who.plural || who.pronouns[HE]! + who.pronouns[SHE]! > 0;
  if (a.kind === THEY) return who.type === 'person' && (who.gender !== 0 || who.pronouns[HE]! + who.pronouns[SHE]! > 0);
  return false;
}

const NEW = new Set(['a', 'an', 'another', 'one', 'some']);

/** "A diplomat", "one senior member": somebody the reader does not know by name yet. */
function isNew({ tokens }: Walk, { mention }: Anaphor): boolean {
  return NEW.has(tokens.lexeme[mention.from]!.lower);
}

/** A description of a person stands for no company, one of a document for nothing else. */
function otherSort(a: Anaphor, who: Referent): boolean {
  if (who.type === 'other' || a.noun === 0) return false;
  if (who.type === 'person') {
    if ((a.noun & LEX.personNoun) !== 0 && (a.plural === 1) !== who.plural) return true;
    return (a.noun & (LEX.personNoun | LEX.groupNoun)) === 0;
  }
  if (who.type === 'document') return (a.noun & LEX.documentNoun) === 0;
  if (who.type === 'group') return (a.noun & (LEX.groupNoun | LEX.personNoun | LEX.orgNoun)) === 0;
  return (a.noun & (ORG_OR_PLACE | LEX.groupNoun)) === 0;
}

/**
 * Descriptions with names in them differ where the names do: the French ministry is not "Russia's ministry". Somebody named whom the text
 * not called so is not "the Kremlin's spokesman".
 */
function ofOthers({ tokens }: Walk, { capitals, headHash, mention }: Anaphor, who: Referent): boolean {
  if (capitals.length === 0) return false;
  if (who.named) return isOwned(tokens, mention) && !who.nouns.has(headHash);
  return who.capitals && capitals.every((hash) => !who.nouns.has(hash));
}

/** "My mother" is nobody whom the text has told of by other words only ("my editor, Ada Berg"). */
function otherRelative({ tokens, bits }: Walk, { mention, headHash }: Anaphor, { nouns }: Referent): boolean {
  if (nouns.size === 0 || nouns.has(headHash) || (bits[mention.head]! & LEX.kin) === 0) return false;
  return OWN.has(tokens.lexeme[mention.from]!.lower);
}

/** Nobody is part of the words for himself: "her teacher" is not her. */
function overlaps({ mention }: Anaphor, { last }: Referent): boolean {
  return last !== undefined && last.from < mention.to && last.to > mention.from;
}

/** The object of a verb is not its subject, unless it says so by "-self": in "Berg, a nurse, described him" he is not Berg. */
function isOwnSubject({ tokens }: Walk, a: Anaphor, { last, lastPlace }: Referent): boolean {
  const to = a.mention.from;
  if (a.place !== OBJECT || !last || lastPlace!.place !== SUBJECT_PLACE) return false;
  const from = Math.max(last.to, lastPlace!.verb);
  if (to - from > LOOK || from >= to || tokens.pos[to - 1] === ADP) return false;
  let verbs = 0;
  for (let i = from; i < to; i++) {
    const tag = tokens.pos[i]!;
    if (tag === VERB) verbs++;
    else if (tag !== AUX && tag !== ADV && tag !== PART) return false;
  }
  return verbs === 1;
}
