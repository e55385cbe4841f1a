import { describe, expect, it } from 'vitest';
import { quotes } from '../../stages/quotes/index.js';
import { quotesRecord } from '../../stages/records/index.js';
import { recordOf } from './recordOf.js';

const run = quotes.setup({ cleanText: true });

describe('quotes', () => {
  it('gives content, cue and source, direct and indirect', () => {
    const out = run(
      recordOf(
        '“We will rebuild the bridge,” Maria Lund said. “It takes a year.”\nThe mayor said the river had risen.',
      ),
    );
    expect(quotesRecord.parse(out)).toEqual(out);
    const [direct, indirect] = out.quotes;
    expect(direct!.kind).toBe('direct');
    expect(direct!.content.map((c) => c.text)).toEqual(['“We will rebuild the bridge,”', '“It takes a year.”']);
    expect(direct!.cue!.text).toBe('said');
    expect(direct!.source!.text).toBe('Maria Lund');
    expect(indirect!.kind).toBe('indirect');
    expect(indirect!.content[0]!.text).toContain('the river had risen');
    expect(indirect!.source!.text).toBe('The mayor');
  });

  it.each([
    ['Nora Venn: “Two years ago the strongest votes came from the coast, and now they come from inland.”', 'Nora Venn'],
    [
      'When a boy laughed in the first row, Berg warned, in the voice of an old sea captain, “Nobody leaves this ship before me!”',
      'Berg',
    ],
  ])('finds who a quotation far from its cue belongs to: %s', (text, source) => {
    const quote = run(recordOf(text)).quotes.find((q) => q.kind === 'direct');
    expect(quote!.source!.text).toContain(source);
  });

  it('leaves other languages alone', () => {
    expect(run({ ...recordOf('„Ja“, sagte sie.'), language: 'de' }).quotes).toEqual([]);
  });
});
