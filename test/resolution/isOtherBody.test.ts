import { expect, test } from 'vitest';
import { hashString } from '../../stages/model/hash.js';
import { isOtherBody } from '../../stages/resolution/isOtherBody.js';

test.each([
  ['foundation', 'vale college dunmere', true],
  ['foundation', 'vale foundation', false],
  ['charity', 'vale foundation', false],
  ['ministry', 'department of health', false],
  ['ministry', 'security council', true],
  ['ministry', 'vale securities', true],
  ['hospital', 'st mary', false],
  ['group', 'vale college', false],
])('the %s is another body than %s: %s', (head, name, other) => {
  const words = new Set(name.split(' ').map(hashString));
  expect(isOtherBody(hashString(head), { named: true, words })).toBe(other);
});
