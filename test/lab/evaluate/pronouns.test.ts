import { expect, test } from 'vitest';
import { evaluatePronouns, type Clustered } from '../../../lab/evaluate/pronouns.js';
import type { GoldClusters } from '../../../lab/evaluate/gold.js';

const text = 'Ada Berg met Tom Ely and the nurse from Oslo. She thanked him. They left. It rained.';
const at = (words: string, kind: string): [number, number, string] => {
  const start = text.indexOf(words);
  return [start, start + words.length, kind];
};
const gold: GoldClusters = {
  id: 'a.txt',
  text,
  entities: [
    { mentions: [at('Ada Berg', 'name'), at('She', 'pronoun')] },
    { mentions: [at('Tom Ely', 'name'), at('him', 'pronoun')] },
    { mentions: [at('the nurse from Oslo', 'nominal')] },
    { mentions: [at('They', 'pronoun')] },
  ],
};

/** Clusters as a run gives them, the mentions as words and kinds. */
function run(...clusters: [string, 'name' | 'nominal' | 'pronoun'][][]): Clustered {
  const entities = clusters.map((list, i) => ({
    id: `e${i}`,
    name: '',
    type: 'person' as const,
    named: true,
    mentions: list.map(([words, kind]) => {
      const [start, end] = at(words, kind);
      return { start, end, text: words, kind };
    }),
  }));
  return { id: 'a', entities };
}

const CASES: readonly [string, Clustered, Record<string, { asked: number; unanswered: number; right: number }>][] = [
  [
    'all right',
    run(
      [
        ['Ada Berg', 'name'],
        ['She', 'pronoun'],
      ],
      [
        ['Tom Ely', 'name'],
        ['him', 'pronoun'],
      ],
    ),
    { she: { asked: 1, unanswered: 0, right: 100 }, all: { asked: 2, unanswered: 0, right: 100 } },
  ],
  [
    'the nearest name or description counts, and an answer that is missing is wrong',
    run([
      ['Ada Berg', 'name'],
      ['the nurse', 'nominal'],
      ['She', 'pronoun'],
    ]),
    {
      she: { asked: 1, unanswered: 0, right: 0 },
      he: { asked: 1, unanswered: 1, right: 0 },
      they: { asked: 0, unanswered: 0, right: 0 },
    },
  ],
];

test.each(CASES)('%s', (_, records, rows) => {
  expect(evaluatePronouns([records], [gold]).rows).toMatchObject(rows);
});
