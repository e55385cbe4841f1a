import { expect, test } from 'vitest';
import { unnamedCopies } from '../../../lab/train/attribute/unnamed.js';
import { INPUT_AT } from '../../../stages/attribute/standing/entityInputs.js';
import { QUOTE_INPUTS } from '../../../stages/attribute/standing/quoteInputs.js';
import { STANDING_INPUTS, type Standing } from '../../../stages/attribute/standing/standing.js';

const [NOMINAL, PRONOUN] = [1, 2];

/** A person, by name, of so many mentions, led to by a mention of a kind. */
function standing(entity: number, mentions: number, placeKind: number): Standing {
  const inputs = new Float32Array(STANDING_INPUTS);
  const set = (input: keyof typeof INPUT_AT, value: number): number => (inputs[QUOTE_INPUTS + INPUT_AT[input]] = value);
  set('named', 1);
  set('mentions', mentions);
  set('placeKind', placeKind);
  return { entity, place: 0, share: 0.5, inputs };
}

const named = ({ inputs }: Standing): number => inputs[QUOTE_INPUTS + INPUT_AT.named]!;

test.each([
  ['a pronoun for somebody seldom mentioned', standing(0, 2, PRONOUN), [0, 1]],
  ['somebody often mentioned keeps the name', standing(0, 20, PRONOUN), undefined],
  ['so does whom a description stands for', standing(0, 2, NOMINAL), undefined],
])('%s', (_, right, expected) => {
  const standings = [right, standing(1, 2, PRONOUN)];
  const [copy] = unnamedCopies([{ document: 'a', standings, right: [true, false], weight: 1 }]);
  expect(copy?.standings.map(named)).toEqual(expected);
  expect(standings.map(named)).toEqual([1, 1]);
});
