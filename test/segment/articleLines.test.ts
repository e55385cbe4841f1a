import { expect, test } from 'vitest';
import { articleLines } from '../../stages/segment/articleLines.js';
import { pageOf } from '../../stages/segment/pageOf.js';

const STORY = 'The harbour board voted on Tuesday to close the old quay for repairs that may take most of the winter.';

test.each([
  ['an unlikely headline', 'Board closes old quay for the winter, ferries go north', -1, false],
  ['a doubtful subhead', 'What happens next', 0.2, true],
  ['a sure subhead', 'What happens next', 1.5, true],
  ['a short sentence', 'It was late.', 0.2, true],
  ['a promotion', 'For the latest headlines, follow our channel online or in the app.', 4, false],
  ['a sentence that begins like one', 'For the latest of the three bridges, the town paid in full.', 4, true],
  ['an unlikely line', STORY, -3, false],
])('%s: %j', (_name, line, odds, expected) => {
  const page = pageOf({ text: [STORY, line, STORY.replace('Tuesday', 'Friday')].join('\n\n') });
  expect(articleLines(page, [5, odds, 5])).toEqual([true, expected, true]);
});
