import { expect, test } from 'vitest';
import { pageOf } from '../../stages/segment/pageOf.js';
import { whyNoArticle } from '../../stages/segment/whyNoArticle.js';

const STORY =
  'The harbour board voted on Tuesday to close the old quay for repairs that are expected to take most of the winter, and to move ' +
  'the ferries to the north side until the work is done.';

/** Keeps every line that is marked with a plus. */
function why(lines: readonly string[]): string | undefined {
  const keep = lines.map((line) => line.startsWith('+'));
  const text = lines.map((line) => line.replace(/^\+/, '')).join('\n\n');
  return whyNoArticle(pageOf({ text }), keep)?.code;
}

test.each([
  ['nothing kept', ['Home', 'About'], 'no-article'],
  ['a few words', ['Home', '+Welcome to our page about boats.'], 'no-article'],
  [
    'an error page',
    ['Home', '404', '+Sorry, the page you requested could not be found. Please try the search or go to the home page.'],
    'error-page',
  ],
  [
    'a cookie wall',
    [
      '+We and our partners store cookies on your device and process personal data to show personalised ads and measure them well.',
      '+You can change your consent at any time in the privacy settings of this site, which you find at the foot of each page.',
      'Accept all',
    ],
    'cookie-wall',
  ],
  [
    'a paywall',
    ['Quay to close', `+${STORY}`, 'Subscribe to continue reading', 'Already a subscriber? Log in'],
    'paywall',
  ],
  [
    'a shop',
    [
      'Oak oar',
      '+A fine oar of oak, made by hand in the north of the country by people who row, and sold with a bag to keep it in.',
      'Add to cart',
      'In stock',
      'Free shipping',
      'Customer reviews',
    ],
    'product-page',
  ],
  ['an article', ['Quay to close', `+${STORY}`, `+${STORY.replace('Tuesday', 'Friday')}`, 'Share'], undefined],
  [
    'a short article with a telephone number',
    ['Quay to close', `+${STORY}`, 'Call (404) 555-0101 or 404.555.0102'],
    undefined,
  ],
  ['a short article', ['Quay to close', `+${STORY}`, 'Share'], undefined],
])('%s: %#', (_name, lines, expected) => {
  expect(why(lines)).toBe(expected);
});
