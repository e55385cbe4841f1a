import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { phraseRoles, Role } from '../../stages/quotes/phraseRoles.js';
import { quotes } from '../../stages/quotes/index.js';
import { verbForms } from '../../stages/quotes/verbForms.js';
import { viewOf } from '../../stages/quotes/view.js';
import { recordOf } from './recordOf.js';

const run = quotes.setup({ cleanText: true });
const tokensIn = (text: string) => tokensOf([{ start: 0, text }]);
const formOf = (text: string, verb: string): number => {
  const tokens = tokensIn(text);
  return verbForms(tokens)[tokens.lexeme.findIndex((l) => l?.lower === verb)]!;
};

describe('verbForms', () => {
  it('tells the passive from the active, and what follows "to", a modal or "have"', () => {
    const forms = [
      formOf('Lund told the mayor.', 'told'),
      formOf('Lund was not told.', 'told'),
      formOf('Lund has told the mayor.', 'told'),
      formOf('Lund had been told.', 'told'),
      formOf('Lund may tell the mayor.', 'tell'),
      formOf('Lund wants to tell the mayor.', 'tell'),
    ];
    expect(forms[1]).toBe(forms[3]);
    expect(new Set(forms).size).toBe(5);
    expect(formOf('Lund spoke, warning the mayor.', 'warning')).not.toBe(formOf('Lund warned the mayor.', 'warned'));
  });
});

describe('phraseRoles', () => {
  it.each([
    ['The mayor of Ardfield was told on Monday.', 'The', Role.farSubject],
    ['The mayor quickly agreed.', 'The', Role.subject],
    ['He spoke to the mayor.', 'the', Role.governed],
    ['He told the mayor everything.', 'the', Role.object],
    ['The mayor, who lost, agreed.', 'The', Role.apposed],
  ])('%s', (text, first, role) => {
    const tokens = tokensIn(text);
    const { count, pos, sign } = viewOf(tokens, []);
    expect(phraseRoles({ count, pos, sign })[tokens.lexeme.findIndex((l) => l?.form === first)]).toBe(role);
  });
});

describe('the source', () => {
  it.each([
    [
      'stands behind the verb, not in the sentence before',
      'Council costs rose by a fifth last year. “The bridge is too old to carry buses,” said Maria Lund, an engineer at the county.',
      'Maria Lund, an engineer at the county',
    ],
    [
      'may be described behind a dash',
      'The bridge has closed.\n“The ferry is a joke and everybody here knows it.” — a driver who asked not to be named\nThe work begins on Monday.',
      'a driver who asked not to be named',
    ],
  ])('%s', (_name, text, source) => {
    const [quote] = run(recordOf(text)).quotes;
    expect(quote!.source!.text).toBe(source);
  });

  it('is never somebody who is told', () => {
    const text = 'Maria Lund was told on Monday that the bridge would close in spring.';
    for (const a of run(recordOf(text)).attributions ?? []) expect(a.source?.text).not.toBe('Maria Lund');
  });
});
