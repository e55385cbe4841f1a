import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { quotedSpans } from '../../stages/marks/quotedSpans.js';
import type { Guess } from '../../stages/quotes/guess/guess.js';
import { byCue } from '../../stages/quotes/verifier/besideNext.js';
import { withoutRetold } from '../../stages/quotes/verifier/retold.js';
import { viewOf } from '../../stages/quotes/view.js';
import { judged } from './judged.js';
import { recordOf } from './recordOf.js';

describe('what another attribution tells as well', () => {
  it.each([
    ['is left out', 'Berg believes they are close to a deal on the road', ['believes']],
    [
      'stays if the other says much more',
      'Berg believes that since Monday all who were there are close to a deal',
      ['believes', 'close'],
    ],
    [
      'stays if it is a quotation with its source there',
      'Berg believes they are close to “a deal on the road”',
      ['believes', 'close'],
    ],
  ])('%s', (_name, text, kept) => {
    const { paragraphs } = recordOf(text);
    const view = viewOf(tokensOf(paragraphs), quotedSpans(paragraphs));
    const at = (word: string): number => view.tokens.start.indexOf(text.indexOf(word));
    const guess = (source: string, cue: string): Guess => {
      const start = at(cue);
      const right = { rightStart: start + 1, rightEnd: view.count };
      const from = { sourceStart: at(source), sourceEnd: at(source) + 1 };
      return { ...judged, ...right, ...from, anchor: start, start, end: start + 1, leftStart: start, leftEnd: start };
    };
    const all = [
      { guess: guess('Berg', 'believes'), score: 0.9 },
      { guess: guess('are', 'close'), score: 0.5 },
    ];
    const left = withoutRetold(view, all, byCue(view, all)).map((v) => view.tokens.lexeme[v.guess.start]!.form);
    expect(left).toEqual(kept);
  });
});
