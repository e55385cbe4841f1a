import { describe, expect, it } from 'vitest';
import { lexeme } from '../../stages/language/lexeme.js';
import { wordSet } from '../../stages/language/wordSet.js';

describe('wordSet', () => {
  const isOne = wordSet(['he', 'her', "'s"]);
  it.each([
    ['he', true],
    ['HER', true],
    ['’s', true],
    ['hers', false],
    ['', false],
  ])('tells whether %j is one of them: %j', (form, expected) => expect(isOne(lexeme(form))).toBe(expected));

  it('takes no other word for one', () => {
    for (let n = 0; n < 5000; n++) expect(isOne(lexeme(`w${n}`))).toBe(false);
  });
});
