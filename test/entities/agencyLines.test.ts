import { describe, expect, it } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import { article } from './article.js';

const process = entities.setup({ cleanText: true });

/** Names as they stand in the text, each with the first letter of its type, in text order. */
function namesIn(...paragraphs: readonly string[]): string[] {
  return process(article(...paragraphs))
    .entities.flatMap(({ type, mentions }) =>
      mentions.filter((m) => m.kind === 'name').map((m) => ({ at: m.start, said: `${type[0]!} ${m.text}` })),
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ said }) => said);
}

describe('lines of agency news', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a dateline is a place', ['OSLO 1997-10-09'], ['l OSLO']],
    ['with its country', ['BERGEN , Norway 1997-10-09'], ['l BERGEN', 'l Norway']],
    ['a city stands for its team in results', ['Dortmund 3 Bremen 1'], ['o Dortmund', 'o Bremen']],
    ['in tables', ['HALMSTAD 14 11 2 1 42 9 35'], ['o HALMSTAD']],
    ['and in fixtures', ['Bergen at Denver'], ['o Bergen', 'o Denver']],
    ['a country stays one', ['Sweden 3 Malta 1 ( halftime 1-0 )'], ['l Sweden', 'l Malta']],
    [
      'behind a name in brackets it is where one is from',
      ['1 - Tom Velde ( Sweden ) beat Ivo Kranz ( Austria ) 6-3 6-4'],
      ['p Tom Velde', 'l Sweden', 'p Ivo Kranz', 'l Austria'],
    ],
    [
      'or whom one plays for',
      ['Leading goalscorers : 14 - Ivo Kranz ( Dortmund ) . 11 - Tom Velde ( Arsenal )'],
      ['p Ivo Kranz', 'o Dortmund', 'p Tom Velde', 'o Arsenal'],
    ],
    [
      'batsmen and bowlers are people',
      ['Ann Brown c Marsh b Holding 75', 'T. Velde lbw b Marsh 4'],
      ['p Ann Brown', 'p Marsh', 'p Holding', 'p T. Velde', 'p Marsh'],
    ],
    ['headlines in capitals', ['SOCCER - SWEDEN BEAT MALTA IN FRIENDLY .'], ['l SWEDEN', 'l MALTA']],
    [
      'a city is a team in the result and a place in the text',
      ['Tom Velde flew to Dortmund on Friday and was met in Dortmund by Ivo Kranz .', 'Dortmund 3 Bremen 1'],
      ['p Tom Velde', 'l Dortmund', 'l Dortmund', 'p Ivo Kranz', 'o Dortmund', 'o Bremen'],
    ],
  ])('%s', (_, paragraphs, names) => {
    expect(namesIn(...paragraphs)).toEqual(names);
  });
});
