import { expect, test } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import { article } from './article.js';

const process = entities.setup({ cleanText: true });

test('a full name, its family name and the pronoun are one entity', () => {
  const { entities: found } = process(article('Maria Olsson spoke on Monday.', 'Olsson said she was happy.'));
  const person = found.find((e) => e.name === 'Maria Olsson')!;
  expect(person).toMatchObject({ type: 'person', named: true, gender: 'female' });
  expect(person.mentions.map((m) => [m.text, m.kind])).toEqual([
    ['Maria Olsson', 'name'],
    ['Olsson', 'name'],
    ['she', 'pronoun'],
  ]);
});

test('other languages are left alone', () => {
  expect(process({ ...article('Angela Merkel sprach am Montag.'), language: 'de' }).entities).toEqual([]);
});

test('every mention is where it says it is', () => {
  const record = article('The ministry’s spokeswoman, Anna Berg, told Reuters that “Mr. Li” had left.');
  const text = record.paragraphs.map((p) => p.text).join('\n');
  for (const e of process(record).entities) for (const m of e.mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
});

test.each([
  ['The firm’s co-CEO Anna Lindqvist said it would grow.', 'Anna Lindqvist'],
  ['Louise de Vries said it would rain.', 'Louise de Vries'],
  ['Prosecutor Eva-Marie Persson said the case was closed.', 'Eva-Marie Persson'],
])('%s names %s', (text, name) => {
  expect(process(article(text)).entities.find((e) => e.type === 'person' && e.named)?.name).toBe(name);
});

test.each([
  ['Company spokesman Anna Berg said she knew.', 'female'],
  ['Company spokesman Tom Ely said so.', 'male'],
  ['Her husband Anna Berg said so.', 'male'],
])('%s has somebody %s', (text, gender) => {
  expect(process(article(text)).entities.find((e) => e.named)?.gender).toBe(gender);
});
