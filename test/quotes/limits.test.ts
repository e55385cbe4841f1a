import { describe, expect, it } from 'vitest';
import { quotes } from '../../stages/quotes/index.js';
import { quotesRecord } from '../../stages/records/index.js';
import { growsLinearly } from '../growsLinearly.js';
import { recordOf } from './recordOf.js';

const run = quotes.setup({ cleanText: true });
const check = (text: string): void => {
  const out = run(recordOf(text));
  quotesRecord.parse(out);
  for (const q of out.quotes) {
    for (const s of [...q.content, ...q.quoted, q.cue, q.source]) {
      if (s) expect(text.slice(s.start, s.end)).toBe(s.text);
    }
  }
};
const repeat = (s: string) => (n: number) => s.repeat(n);

describe('quotes of hard texts', () => {
  it.each<[string, (n: number) => string, number]>([
    ['one sentence of words', repeat('the mayor said the river rose and '), 150],
    ['no punctuation at all', repeat('She thinks they know what he told us '), 100],
    ['many sentences in one paragraph', repeat('Lund said it rained. '), 150],
    ['many paragraphs', repeat('“It rained,” Lund said.\n'), 150],
    ['all capitals', repeat('THE MAYOR SAID NO. '), 150],
    ['thousands of marks', repeat('“a” '), 1500],
    ['marks that never close', repeat('said “go '), 200],
    ['opening brackets', (n) => `${'('.repeat(n)} Lund said it rained.`, 4000],
    ['closing brackets', (n) => `Lund said it rained ${')'.repeat(n)}.`, 4000],
    ['opening marks behind each other', (n) => `Lund said. ${'“ '.repeat(n)}`, 4000],
    ['other scripts and emoji', repeat('東京は言った 😀 сказал он «да» '), 400],
    ['cues only', repeat('said '), 500],
    ['colons', repeat('A: b '), 250],
    ['a transcript', repeat('LUND: It rained all day.\nVENN: It did not rain.\n'), 150],
    ['a quotation that goes on', (n) => `“It rained,” Lund said.${'\n“It rained and rained.”'.repeat(n)}`, 300],
  ])(
    'takes %s in linear time',
    (_name, make, n) => {
      growsLinearly((size) => {
        const text = make(size);
        return () => check(text);
      }, n);
    },
    60_000,
  );

  it.each([
    ['', ''],
    ['space', '   '],
    ['a mark', '“'],
    ['marks', '“” "" \'\''],
    ['emoji', '😀'],
    ['a dash', '“Go.” —'],
  ])('takes %s', (_name, text) => {
    expect(() => run(recordOf(text))).not.toThrow();
  });

  it('does not depend on what was read before', () => {
    const texts = [
      'Lund said it rained.',
      '“No,” the mayor’s office said. “Never.”',
      'According to Berg, the bridge fell.',
    ];
    const forward = texts.map((t) => JSON.stringify(run(recordOf(t))));
    const backward = texts.toReversed().map((t) => JSON.stringify(run(recordOf(t))));
    expect(backward.toReversed()).toEqual(forward);
  });
});
