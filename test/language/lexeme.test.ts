import { describe, expect, it } from 'vitest';
import { lexeme, lexemeAt } from '../../stages/language/lexeme.js';

describe('lexemeAt', () => {
  it.each([
    'a',
    'said',
    'harbour',
    'Obrigação',
    'twelveletter',
    'thirteenchars',
    'naïve',
    '“',
    '’s',
    '\u0000',
    'ab\u0000',
    'Ž',
    '…',
  ])('gives the lexeme of %j wherever it stands', (form) => {
    const text = `x${form}x${form}`;
    expect(lexemeAt(text, 1, 1 + form.length)).toBe(lexeme(form));
    expect(lexemeAt(text, 2 + form.length, text.length)).toBe(lexeme(form));
  });

  it('keeps thousands of words apart', () => {
    const words = Array.from({ length: 40_000 }, (_, n) => n.toString(36));
    const text = words.join(' ');
    for (let at = 0, n = 0; n < words.length; at += words[n++]!.length + 1) {
      const found = lexemeAt(text, at, at + words[n]!.length);
      if (found.form !== words[n]) expect(found.form).toBe(words[n]);
    }
  });
});
