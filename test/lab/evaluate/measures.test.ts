import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { match, prf, words } from '../../../lab/evaluate/measures.js';
import { expectedCalibrationError, reliability } from '../../../lab/evaluate/reliability.js';
import { judgeSpeaker } from '../../../lab/evaluate/speakerNames.js';

test.each([
  [1, 0, 0, { P: 100, R: 100, F1: 100 }],
  [0, 0, 0, { P: 0, R: 0, F1: 0 }],
  [2, 1, 2, { P: 66.7, R: 50, F1: 57.1 }],
])('prf(%i, %i, %i)', (right, surplus, missing, expected) => {
  expect(prf(right, surplus, missing)).toEqual(expected);
});

test('words are letters and digits, lower case', () => {
  expect(words('“Café ﬁne,” 12–A')).toEqual(['café', 'fine', '12', 'a']);
});

test('matching is one to one, the most alike first', () => {
  expect([...match([1, 2], [2, 1, 2], (x, y) => (x === y ? 1 : 0), 0.5)]).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('matching never gives one thing two partners', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ max: 9 })), fc.array(fc.integer({ max: 9 })), (left, right) => {
      const found = match(left, right, (x, y) => -Math.abs(x - y), -1);
      expect(new Set(found.values()).size).toBe(found.size);
    }),
  );
});

describe('speakers', () => {
  const rows: [answer: string, speaker: string | null, aliases: string[], strict: boolean, lenient: boolean][] = [
    ['Orla Venn', 'Orla Venn', [], true, true],
    ['Sen. Orla Venn', 'Orla Venn', [], true, true],
    ['Venn', 'Orla Venn', [], false, true],
    ['Ms Venn', 'Orla Venn', ['Venn'], false, true],
    ['Piet Roos', 'Orla Venn', [], false, false],
    ['', 'Orla Venn', [], false, false],
    ['', null, [], true, true],
    ['Orla Venn', null, [], false, false],
    ['mother of the victim', "the victim's mother", [], true, true],
    ['a neighbour', "the victim's mother", ['her neighbour'], true, true],
  ];
  test.each(rows)('%s for %s %j', (answer, speaker, aliases, strict, lenient) => {
    const gold = { text: '', label: 'speech', speaker, aliases };
    expect(judgeSpeaker(answer, gold)).toEqual({ strict, lenient });
  });
});

test('the calibration error is the mean distance between stated and true', () => {
  expect(expectedCalibrationError([])).toBe(0);
  expect(expectedCalibrationError([[0.95, true]])).toBeCloseTo(0.05);
  expect(
    expectedCalibrationError([
      [1, true],
      [1, false],
    ]),
  ).toBe(0.5);
  expect(
    reliability([
      [1, true],
      [0.96, false],
      [0.2, false],
    ]),
  ).toEqual({
    '0.2 to 0.3': { answers: 1, stated: 20, right: 0 },
    '0.9 to 1.0': { answers: 2, stated: 98, right: 50 },
  });
});
