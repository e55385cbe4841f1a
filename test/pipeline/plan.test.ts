import { describe, expect, it, test } from 'vitest';
import { makePlan, type RunRequest } from '../../pipeline/plan/plan.js';

const request: RunRequest = { inputs: ['pages'], output: 'out/', options: { cleanText: false } };

describe('a request that cannot be meant is refused', () => {
  it.each<[string, Partial<RunRequest>, string]>([
    [
      'no such stage',
      { to: 'nonsense' },
      'Expected a stage (read, segment, entities, quotes, attribute), got `nonsense`.',
    ],
    [
      'inputs for a later stage',
      { from: 'quotes' },
      'Expected no --input with a run from `quotes`: it reads entities.jsonl.',
    ],
    [
      'the end before the beginning',
      { from: 'quotes', to: 'segment', inputs: [] },
      'to be `quotes` or later, got `segment`',
    ],
    [
      'results among the pages',
      { inputs: ['pages', '.'] },
      'Expected --output outside the input folder `.`, got `out/`.',
    ],
    ['results in place of the pages', { output: 'pages' }, 'outside the input folder `pages`'],
    ['a folder without a name', { output: '' }, 'Expected --output to name a folder'],
    ['nothing to read', { inputs: [] }, 'Expected --input to name files or folders.'],
  ])('%s', (_, more, message) => {
    expect(() => makePlan({ ...request, ...more })).toThrow(message);
  });
});

test('a plan has its stages in order and knows whose file it reads', () => {
  const plan = makePlan({ ...request, inputs: [], from: 'entities', to: 'quotes' });
  expect(plan.stages.map(({ name }) => name)).toEqual(['entities', 'quotes']);
  expect(plan.predecessor?.name).toBe('segment');
  expect(makePlan({ ...request, inputs: ['out/pages', '../other', 'outer'] }).output).toBe('out/');
  expect(makePlan(request).predecessor).toBeUndefined();
});
