import { expect, test } from 'vitest';
import { isBrandShape } from '../../stages/entities/names/brandShape.js';

test.each([
  ['DataForge', true],
  ['SRLabs', true],
  ['CRMs', true],
  ['eBridge', true],
  ['McKay', false],
  ['MacLeod', false],
  ['DeShawn', false],
  ["O'Neill", false],
  ['FitzRoy', false],
  ['Smith-Jones', false],
  ['NATO', false],
  ['JD', false],
  ['Olsson', false],
])('%s is written as a brand: %s', (form, brand) => {
  expect(isBrandShape(form)).toBe(brand);
});
