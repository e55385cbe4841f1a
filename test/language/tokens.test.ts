import { describe, expect, it } from 'vitest';
import { POS } from '../../stages/language/pos.js';
import { tokensOf } from '../../stages/language/tokens.js';

const span = (text: string) => ({ start: 0, end: text.length, text });
const words = (text: string): string => {
  const t = tokensOf([span(text)]);
  return t.lexeme.map((l) => l.form).join('|');
};
const sentences = (text: string): string[] => {
  const t = tokensOf([span(text)]);
  return [...t.sentenceStart].slice(0, -1).map((s, n) => text.slice(t.start[s]!, t.end[t.sentenceStart[n + 1]! - 1]!));
};

const seen = (text: string): string => {
  const t = tokensOf([span(text)]);
  return t.lexeme.map((l, i) => `${l.form}/${POS[t.pos[i]!]}`).join(' ');
};

describe('tokensOf', () => {
  it.each([
    ["Lund's dog didn't bark, we've heard.", "Lund|'s|dog|did|n't|bark|,|we|'ve|heard|."],
    ['Lund’s dog', "Lund|'s|dog"],
    ["the officials' cars", "the|officials|'|cars"],
    ['Mr. J. Smith of the U.S. Senate.', 'Mr.|J.|Smith|of|the|U.S.|Senate|.'],
    ['a 1,000.50-ton ship at 10:30', 'a|1,000.50-ton|ship|at|10|:|30'],
    ["''Well,'' she said", "''|Well|,|''|she|said"],
    ['“Well,” she said—twice', '“|Well|,|”|she|said|—|twice'],
    ['wait... what -- no', 'wait|...|what|--|no'],
    ['@lund and #bridge', '@lund|and|#bridge'],
    ['', ''],
  ])('splits %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['“We go. We stay,” he said. Then left.', ['“We go.', 'We stay,” he said.', 'Then left.']],
    ['“We go.” He left.', ['“We go.”', 'He left.']],
    ['“Why?” he asked.', ['“Why?” he asked.']],
    ["''We go.'' He left.", ["''We go.''", 'He left.']],
    ['Mr. Smith of Acme Inc. spoke. He left.', ['Mr. Smith of Acme Inc. spoke.', 'He left.']],
    ['No stop at all', ['No stop at all']],
  ])('finds the sentences of %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('gives the same tokens and tags in any order of documents', () => {
    const texts = [
      "Obama's, he said. Obama's plan failed.",
      'The state-run “TV” said: "No." It can\'t.',
      "Smith's and Jones' reports; reports' end. A 5-4 vote—close.",
      'IN CAPITALS THE MAYOR SAID NOTHING',
      'Über naïve 東京 café 😀 ok',
    ];
    const forward = texts.map(seen);
    const backward = [...texts].toReversed().map(seen).toReversed();
    expect(backward).toEqual(forward);
  });

  it('keeps offsets, paragraphs and sentences aligned', () => {
    const text = 'One two. Three.\nFour “five.”';
    const at = text.indexOf('\n') + 1;
    const t = tokensOf([
      { start: 0, end: at - 1, text: text.slice(0, at - 1) },
      { start: at, end: text.length, text: text.slice(at) },
    ]);
    for (let i = 0; i < t.count; i++) expect(text.slice(t.start[i], t.end[i])).toBe(t.lexeme[i]!.form);
    expect([...t.paragraphStart]).toEqual([0, 5, t.count]);
    expect(t.sentenceStart.at(-1)).toBe(t.count);
  });
});
