import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { quotedSpans } from '../../stages/marks/quotedSpans.js';

/** Spans of paragraphs, each a line of `text`. */
const paragraphsOf = (text: string) => {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length, text: line };
    start += line.length + 1;
    return span;
  });
};
/** Each quoted span as its depth's dots, its text and its flags. */
const shown = (text: string): string[] =>
  quotedSpans(paragraphsOf(text)).map(
    (q) => '.'.repeat(q.depth) + text.slice(q.start, q.end) + (q.flags.length ? ` #${q.flags.join('+')}` : ''),
  );

const TABLE: [name: string, text: string, expected: string[]][] = [
  ['straight', '"Yes," he said. "No."', ['"Yes,"', '"No."']],
  ['curly', '“Yes,” he said. “No.”', ['“Yes,”', '“No.”']],
  ['single, British', "'We will not wait,' she said.", ["'We will not wait,' #single"]],
  ['single curly with apostrophes', '‘It’s the boys’ turn,’ she said.', ['‘It’s the boys’ turn,’ #single']],
  [
    'single straight with a plural possessive',
    "'The officials' report was late,' he said.",
    ["'The officials' report was late,' #single"],
  ],
  ['single that never closes', '‘We will not wait, she said.', ['‘We will not wait, she said. #single+unclosed']],
  ['apostrophes only', "The dogs' bowls and the '90s, rock 'n' roll, don't.", []],
  ['wrong-way apostrophe', 'He shouldn‘t go, and how ‘bout that.', []],
  ['guillemets', 'Il dit : « Oui » et «Non».', ['« Oui »', '«Non»']],
  ['guillemets facing in', 'Er sagt »Ja« und »Nein«.', ['»Ja«', '»Nein«']],
  ['low-high', 'Er sagt: „Ja“ und „Nein”.', ['„Ja“', '„Nein”']],
  ['two apostrophes', "''A start,'' he said. ''No more.''", ["''A start,''", "''No more.''"]],
  ['back-ticks', "``A start,'' he said.", ["``A start,''"]],
  ['nested single', '“He told me ‘go away’ twice,” she said.', ['“He told me ‘go away’ twice,”', '.‘go away’ #single']],
  ['nested double in single', '‘He said “no” again,’ she said.', ['‘He said “no” again,’ #single', '.“no”']],
  ['nested same marks', '"He said "no" again," she said.', ['"He said "no" again,"', '."no"']],
  [
    'continued',
    '“First.\n“Second.\n“Third,” he said.',
    ['“First. #continued', '“Second. #continuation+continued', '“Third,” #continuation'],
  ],
  ['closed in the next paragraph', '“First.\nSecond,” he said.', ['“First. #continued', 'Second,” #continuation']],
  ['unclosed', 'He said: “We go on.', ['“We go on. #unclosed']],
  ['unclosed before another', '“We go on, he said. “And on.”', ['“We go on, he said. #unclosed', '“And on.”']],
  ['unopened', 'We will go on tomorrow,” he said.', ['We will go on tomorrow,” #repaired']],
  ['stray mark elsewhere', 'A lone ” here.\n“Fine,” he said.', ['“Fine,”']],
  ['curly open, straight close', 'He is “Shorty." He left.', ['“Shorty."']],
  ['straight open, curly close', 'He said, "We stay.” Then left.', ['"We stay.”']],
  ['two closing marks', '”The bird flies,” she said.', ['”The bird flies,” #repaired']],
  ['opening mark as closing', '“Do you know?“ he asked.', ['“Do you know?“ #repaired']],
  ['feet and inches', 'He is 6\'2" tall. "Very tall," she said.', ['"Very tall,"']],
  ['inches inside', '"It is a 12" pipe," he said.', ['"It is a 12" pipe,"']],
  ['bullets', '» First item\n» Second “item” here', ['“item”']],
  ['breadcrumb', 'Home » News » World', []],
  ['after a dash', 'the plan—“a start”—and more', ['“a start”']],
  ['space inside', 'an entry — “ Wait and see,” meant', ['“ Wait and see,”']],
  ['brackets', 'He (“the boss”) left.', ['“the boss”']],
  ['after a colon without a space', 'He said:"We go."', ['"We go."']],
  ['nothing inside', '"" and ”” and “', []],
  ['empty', '', []],
];

describe('quotedSpans', () => {
  it.each(TABLE)('%s', (_name, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('gives spans inside their paragraphs, in order, properly nested, for any text', () => {
    const sign = fc.constantFrom(...'"“”‘’\'«»„ab s5.,\n—('.split(''));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), (signs) => {
        const text = signs.join('');
        const paragraphs = paragraphsOf(text);
        const spans = quotedSpans(paragraphs);
        spans.forEach((q, i) => {
          const p = paragraphs[q.paragraph]!;
          expect(q.start).toBeGreaterThanOrEqual(p.start);
          expect(q.end).toBeLessThanOrEqual(p.end);
          expect(q.end).toBeGreaterThan(q.start);
          if (i > 0) expect(q.start).toBeGreaterThanOrEqual(spans[i - 1]!.start);
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['“', '”', '"', "'", '‘', '»', '"a ', '“a ', "'a ", '«a» '])('takes 200,000 of %s in linear time', (sign) => {
    const text = sign.repeat(200_000);
    const begun = performance.now();
    quotedSpans([{ start: 0, end: text.length, text }]);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
