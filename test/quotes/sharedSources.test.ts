import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { quotedSpans } from '../../stages/marks/quotedSpans.js';
import type { Guess } from '../../stages/quotes/guess/guess.js';
import { sharedSources } from '../../stages/quotes/source/sharedSources.js';
import { viewOf } from '../../stages/quotes/view.js';
import { judged } from './judged.js';
import { recordOf } from './recordOf.js';

const said = { source: 'Lund', cue: 'said', from: 'the', to: ' adding' };

describe('attributions that share a source', () => {
  it.each([
    [
      'where it would stand in what another says',
      'Lund said the mayor was late, adding that it was dark.',
      [said, { source: 'mayor', cue: 'adding', from: 'that', to: '.' }],
      'Lund',
    ],
    [
      'where a quotation has none',
      'Lund said the road was open, adding “and it is dry.”',
      [said, { source: '', cue: 'adding', from: '“and', to: '' }],
      'Lund',
    ],
    [
      'but not where what has none is no quotation',
      'Lund said the road was open, adding that it was dry.',
      [said, { source: '', cue: 'adding', from: 'that', to: '.' }],
      '',
    ],
    [
      'and not where the cue stands there too',
      'Lund said the mayor was late adding that it was dark.',
      [
        { ...said, to: '.' },
        { source: 'mayor', cue: 'adding', from: 'that', to: '.' },
      ],
      'mayor',
    ],
  ])('%s', (_name, text, parts, expected) => {
    const { paragraphs } = recordOf(text);
    const view = viewOf(tokensOf(paragraphs), quotedSpans(paragraphs));
    const at = (word: string): number => view.tokens.start.findIndex((s) => s >= text.indexOf(word));
    const all = parts.map(({ source, cue, from, to }) => {
      const start = at(cue);
      const sourceStart = source ? at(source) : 0;
      const right = { rightStart: at(from), rightEnd: to ? at(to) : view.count };
      const guess: Guess = {
        ...judged,
        ...right,
        anchor: start,
        start,
        end: start + 1,
        leftStart: start,
        leftEnd: start,
        sourceStart,
        sourceEnd: source ? sourceStart + 1 : 0,
      };
      return { guess, score: 0.9 };
    });
    const { guess } = sharedSources(view, all)[1]!;
    const source = guess.sourceEnd > 0 ? view.tokens.lexeme[guess.sourceStart]!.form : '';
    expect(source).toBe(expected);
  });
});
