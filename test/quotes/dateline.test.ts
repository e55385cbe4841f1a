import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { datelineEnd } from '../../stages/quotes/dateline.js';
import { recordOf } from './recordOf.js';

describe('datelines', () => {
  it.each([
    ['ELLBURG -- The bridge is closed.', 'The'],
    ['ELLBURG, Dunmere (Agency) — “It is closed,” she said.', '“'],
    ['Ellburg (Agency) - Mayor Maria Lund said no.', 'Mayor'],
    ['ELLBURG, March 3 (Dunmere Wire) - Lund Works cut its forecast.', 'Lund'],
    ['ELLBURG, Nov. 22, 2026 — The bridge is closed.', 'The'],
    ['Maria Lund — a pilot — said no.', 'Maria'],
    ['Maria Lund — The Pilot — said no.', 'Maria'],
    ['UN-backed talks begin.', 'UN-backed'],
    ['The mayor of ELLBURG — Maria Lund — said no.', 'The'],
  ])('end before the text: %s', (text, word) => {
    const tokens = tokensOf(recordOf(text).paragraphs);
    expect(tokens.start[datelineEnd(tokens, 0, tokens.count)]).toBe(text.indexOf(word));
  });
});
