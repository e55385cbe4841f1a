import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { quotedSpans } from '../../stages/marks/quotedSpans.js';
import type { Guess } from '../../stages/quotes/guess/guess.js';
import { reaching } from '../../stages/quotes/speech/owner.js';
import { besideNext, byCue } from '../../stages/quotes/verifier/besideNext.js';
import { viewOf, type View } from '../../stages/quotes/view.js';
import { judged } from './judged.js';
import { recordOf } from './recordOf.js';

function read(text: string): { view: View; guess: (source: string, cue: string) => Guess } {
  const { paragraphs } = recordOf(text);
  const marks = quotedSpans(paragraphs).filter((m) => m.depth === 0);
  const view = viewOf(tokensOf(paragraphs), marks);
  const at = (word: string): number => view.tokens.start.indexOf(text.indexOf(word));
  const guess = (source: string, cue: string): Guess => {
    const start = at(cue);
    const sourceStart = at(source);
    const right = { rightStart: start + 1, rightEnd: view.count - 1 };
    return {
      ...judged,
      anchor: start,
      start,
      end: start + 1,
      leftStart: start,
      leftEnd: start,
      ...right,
      sourceStart,
      sourceEnd: sourceStart + 1,
    };
  };
  return { view, guess };
}

describe('what follows a cue ends before an attribution set beside it', () => {
  it.each([
    ['Lund said the road was open and added that it was dry.', 'Lund', 'added', 'the road was open'],
    ['Lund said the road was open, but also warned of ice.', 'Lund', 'warned', 'the road was open'],
    ['Lund said the road was open, warning of ice.', 'Lund', 'warning', 'the road was open'],
    ['Lund said the road was open, while Venn called it closed.', 'Venn', 'called', 'the road was open'],
    [
      'Lund said the road that Venn called closed was open.',
      'Venn',
      'called',
      'the road that Venn called closed was open',
    ],
    [
      'Lund said because Venn warned of ice the road was shut.',
      'Venn',
      'warned',
      'because Venn warned of ice the road was shut',
    ],
    ['Lund said “it is open and Venn called it dry.”', 'Venn', 'called', '“it is open and Venn called it dry.'],
    ['Lund said it was open and Venn called it dry or “bone dry.”', 'Venn', 'called', 'it was open'],
  ])('%s', (text, source, cue, content) => {
    const { view, guess } = read(text);
    const said = { guess: guess('Lund', 'said'), score: 0.9 };
    const next = { guess: guess(source, cue), score: 0.8 };
    const { rightStart, rightEnd } = besideNext(view, said, [said, next], byCue(view, [said, next])).guess;
    expect(text.slice(view.tokens.start[rightStart], view.tokens.end[rightEnd - 1])).toBe(content);
  });

  it('unless marks behind that one would be left to nobody', () => {
    const { view, guess } = read('Lund said it was open and Venn called it dry for “now.”');
    const said = { guess: guess('Lund', 'said'), score: 0.9 };
    const called = guess('Venn', 'called');
    const next = { guess: { ...called, rightEnd: called.rightStart + 2 }, score: 0.8 };
    expect(besideNext(view, said, [said, next], byCue(view, [said, next]))).toBe(said);
  });
});

describe('a quoted span that nothing explains', () => {
  const { view } = read('It is dry. Lund said the road was open and the toll “a bargain.” “Ice”');
  it.each([
    ['is reached by a content that ends in its sentence before it', 0, 8, 5],
    ['is not by one that ends in another sentence', 0, 3, -1],
    ['is not by one with marks between', 1, 8, -1],
  ])('%s', (_name, mark, end, expected) => {
    expect(reaching(view, mark, new Map([[end, 5]]))).toBe(expected);
  });
});
