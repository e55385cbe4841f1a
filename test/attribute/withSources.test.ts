import { describe, expect, it } from 'vitest';
import { withSources } from '../../stages/attribute/scene/withSources.js';
import { loadLexicons } from '../../stages/lexicon/index.js';
import { recordOf, type Cast } from './markup.js';

const CAST: Cast = {
  a: 'Nora Quill',
  c: { name: 'Harbour Trust', type: 'organization' },
  d: { name: 'the lawyer', named: false },
};
const lex = loadLexicons();

/** Names and types of the entities that the sources of `text` add. */
function added(text: string): string[] {
  const record = recordOf(text, CAST);
  return withSources(record, lex)
    .entities.slice(record.entities.length)
    .map(({ name, type }) => `${name}: ${type}`);
}

describe('a source that no entity speaks for', () => {
  it.each<[string, readonly string[]]>([
    ['<1:[a:Quill]’s aides> said {1:she was well}.', ['Quill’s aides: group']],
    ['<1:A [c:Harbour Trust] poll> said {1:so}.', ['A Harbour Trust poll: document']],
    ['<1:The club, now in debt,> said {1:no}.', ['The club: organization']],
    ['<1:officials in [a:Quill]> said {1:no}.', ['officials in Quill: group']],
    ['<1:A former bookkeeper> said {1:no}.', ['A former bookkeeper: person']],
    ['[a:Nora Quill] asked the press office, <1:which> said {1:no}.', ['the press office: organization']],
    ['<1:The printed [a:Quill] slate card> says {1:no}.', ['The printed Quill slate card: document']],
    ['<1:The nurses’ aides> said {1:no}.', ['The nurses’ aides: group']],
    ['<1:Two nutritionists> said {1:no}.', ['Two nutritionists: group']],
    ['DUNMERE: <1:Residents of [a:Quill] on Monday> said {1:no}.', ['Residents of Quill: group']],
    ['<1:Voters> said {1:no}. Later <2:voters> said {2:yes}.', ['Voters: group']],
  ])('%s is one of its own', (text, names) => {
    expect(added(text)).toEqual(names);
  });

  it.each([
    ['<1:[a:Nora Quill]> said {1:no}.'],
    ['<1:[d=the lawyer] of [a:Nora Quill]> said {1:no}.'],
    ['<1:one of the lawyers, [a:Nora Quill],> said {1:no}.'],
    ['<1:[a~She]> said {1:no}.'],
    ['<1:It> said {1:no}.'],
    ['<1:bad things> said {1:no}.'],
    ['<1:Transcript> as follows: {1:“No.”}'],
    ['{1:“No.”}'],
  ])('%s needs none', (text) => {
    expect(added(text)).toEqual([]);
  });

  it('takes ids behind those given and leaves the others as they are', () => {
    const record = recordOf('<1:The club> told [a:Quill] {1:no}.', CAST);
    const { entities } = withSources(record, lex);
    expect(entities.slice(0, 3)).toEqual(record.entities);
    expect(entities[3]!.id).toBe('e4');
    expect(entities[3]!.mentions).toEqual([{ start: 0, end: 8, text: 'The club', kind: 'nominal' }]);
  });
});
