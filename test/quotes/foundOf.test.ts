import { expect, test } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { foundOf } from '../../stages/quotes/verifier/findLearned.js';
import { viewOf } from '../../stages/quotes/view.js';
import { recordOf } from './recordOf.js';

const { paragraphs } = recordOf('“The road is open,” the mayor noted.');
const view = viewOf(tokensOf(paragraphs), []);
const noted = view.count - 2;

test.each([
  ['likely', true, 0.7, 'noted'],
  ['unlikely', true, 0.4, null],
  ['part of a content', false, 0.4, 'noted'],
])('the cue of a lone quotation is told where it is likelier than not: %s', (_name, lone, pContent, cue) => {
  const judged = { logit: 0, pContent, pSpan: 1, pOverlap: 1, pOther: 0, pSource: 1, pNone: 0, lone, second: false };
  const cueAt = { anchor: noted, start: noted, end: noted + 1, sourceStart: 0, sourceEnd: 0 };
  const guess = { ...judged, ...cueAt, leftStart: 0, leftEnd: 7, rightStart: 7, rightEnd: 7 };
  const found = foundOf(view, { guess, score: 0.9 });
  expect(found.cue && paragraphs[0]!.text.slice(...found.cue)).toBe(cue);
});
