import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { quotedSpans } from '../../stages/marks/quotedSpans.js';
import { continued } from '../../stages/quotes/verifier/continued.js';
import type { Guess } from '../../stages/quotes/guess/guess.js';
import { viewOf } from '../../stages/quotes/view.js';
import { judged } from './judged.js';
import { recordOf } from './recordOf.js';

const text = 'Orla Venn told them that the road was “open” but that they must “hurry,” the ministry said.';
const { paragraphs } = recordOf(text);
const marks = quotedSpans(paragraphs).filter((m) => m.depth === 0);
const view = viewOf(tokensOf(paragraphs), marks);
/** The first token that begins at `word`. */
const at = (word: string): number => view.tokens.start.indexOf(text.indexOf(word));
const none = {
  ...judged,
  sourceStart: 0,
  sourceEnd: 0,
};
const guess = (cue: string, left: [number, number], right: [number, number]): Guess => ({
  ...none,
  pSource: 1,
  pNone: 1,
  anchor: at(cue),
  start: at(cue),
  end: at(cue) + 1,
  leftStart: left[0],
  leftEnd: left[1],
  rightStart: right[0],
  rightEnd: right[1],
});
const told = { guess: guess('told', [2, 2], [at('that the'), at('but')]), score: 0.8 };
const said = { guess: guess('said', [0, at('the ministry')], [at('said') + 1, at('said') + 1]), score: 0.9 };

describe('reported attributions', () => {
  it.each([
    ['go on over a conjunction to the end of what is reported', [told, said], true, at('the ministry')],
    ['end where they end if nobody speaks in the rest', [told, said], false, at('but')],
    ['end where they end if nothing reports them', [told], true, at('but')],
  ])('%s', (_name, all, speaks, end) => {
    expect(continued(view, told, all, () => speaks).guess.rightEnd).toBe(end);
  });
});
