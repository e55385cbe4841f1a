import { expect, test } from 'vitest';
import { quotes } from '../../stages/quotes/index.js';
import { recordOf } from './recordOf.js';

const run = quotes.setup({ cleanText: true });

test.each([
  [
    '“It never was taken for granted,” Ada Berg previously said on “Good Evening.”',
    ['“It never was taken for granted,”'],
  ],
  ['“We never slept,” Ada Berg said in “Late Hours”.', ['“We never slept,”']],
])('the title of a programme is no speech: %s', (text, quoted) => {
  expect(run(recordOf(text)).quotes.flatMap((q) => q.quoted.map((span) => span.text))).toEqual(quoted);
});
