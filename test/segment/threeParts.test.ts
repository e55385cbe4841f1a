import { expect, test } from 'vitest';
import { threeParts } from '../../stages/segment/features/threeParts.js';

/** Log-odds of lines that are plainly of one part: before, inside, after. */
const odds = (parts: string, part: string): number[] => [...parts].map((c) => (c === part ? 3 : -3));

test.each([
  ['bbiiiaa', 2, 5],
  ['iiii', 0, 4],
  ['bbbiaa', 3, 4],
  ['bibiiiaia', 1, 6],
])('cuts %s at %i and %i', (parts, from, to) => {
  const cut = threeParts(odds(parts, 'b'), odds(parts, 'i'), odds(parts, 'a'), () => 1);
  expect(cut).toEqual({ from, to });
});
