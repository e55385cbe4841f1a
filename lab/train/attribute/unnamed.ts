import { QUOTE_INPUTS } from '../../../stages/attribute/standing/quoteInputs.js';
import { INPUT_AT } from '../../../stages/attribute/standing/entityInputs.js';
import { KINDS, TYPES } from '../../../stages/attribute/scene/codes.js';
import type { Standing } from '../../../stages/attribute/standing/standing.js';
import { random } from '../random.js';
import type { StandingExample } from './fitStanding.js';

/** Weight of a copy. */
const WEIGHT = 0.25;
/** A person mentioned more often than so is hardly ever left without a name. */
const MOST_MENTIONS = 6;
const [NAME, NOMINAL, PRONOUN] = [KINDS.indexOf('name'), KINDS.indexOf('nominal'), KINDS.indexOf('pronoun')];
const PERSON = TYPES.indexOf('person');

const at = (input: keyof typeof INPUT_AT): number => QUOTE_INPUTS + INPUT_AT[input];

/**
 * Copies of the examples in which a pronoun stands for a person of few mentions, with that one told of without a name
 * ("a shepherd … he"). Few speakers of annotated articles have none, and from those alone the trees learn that whoever has a name
 * speaks, whatever stands before the quote. Deterministic.
 */
export function unnamedCopies(examples: readonly StandingExample[]): StandingExample[] {
  const next = random(77);
  return examples.flatMap((example) => {
    const who = example.standings.findIndex((s, i) => example.right[i] && isFit(s));
    if (who < 0) return [];
    const standings = example.standings.map((s, i) => (i === who ? withoutName(s, 2 + Math.floor(next() * 3)) : s));
    return [{ ...example, standings, weight: WEIGHT }];
  });
}

function isFit({ entity, inputs }: Standing): boolean {
  const person = entity >= 0 && inputs[at('type')] === PERSON && inputs[at('named')] === 1;
  return person && inputs[at('placeKind')] === PRONOUN && inputs[at('mentions')]! <= MOST_MENTIONS;
}

function withoutName(standing: Standing, words: number): Standing {
  const inputs = standing.inputs.slice();
  inputs[at('named')] = 0;
  inputs[at('words')] = words;
  inputs[at('role')] = 0;
  inputs[at('loneName')] = 0;
  if (inputs[at('kindBefore')] === NAME) inputs[at('kindBefore')] = NOMINAL;
  return { ...standing, inputs };
}
