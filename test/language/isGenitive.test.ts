import { expect, test } from 'vitest';
import { isGenitive } from '../../stages/language/isGenitive.js';
import { tokensOf } from '../../stages/language/tokens.js';

test.each([
  ['The union’s head left.', ["'s"]],
  ['The nurses’ union met.', ["'"]],
  ["Sanders' campaign manager left.", ["'"]],
  ['He called them ‘cats’ and left.', []],
  ['He said ‘they are cats’.', []],
])('owners in %s', (text, owning) => {
  const tokens = tokensOf([{ start: 0, end: text.length, text }]);
  const found = tokens.lexeme.filter((_, i) => i < tokens.count && isGenitive(tokens, i));
  expect(found.map((x) => x.lower)).toEqual(owning);
});
