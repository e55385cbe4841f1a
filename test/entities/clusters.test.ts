import { expect, test } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import { article } from './article.js';

const process = entities.setup({ cleanText: true });

/** [text, name of an entity, texts of some of its mentions]. */
const CASES: readonly [string, string, readonly string[]][] = [
  ['President Maria Olsson arrived. Ms. Olsson said nothing.', 'Maria Olsson', ['Maria Olsson', 'Olsson']],
  ['The World Trade Council (WTC) met. The WTC said so.', 'World Trade Council', ['World Trade Council', 'WTC']],
  ['Anna Berg, the ministry’s spokeswoman, said she knew.', 'Anna Berg', ['Anna Berg', 'she']],
  ['The mayor of Dunmere, Salome Varga, spoke. “Sit down,” the mayor said.', 'Salome Varga', ['The mayor']],
  ['She gave the man in the ward a bed. The man slept.', 'the man', ['the man']],
  ['Peter Hall Jr. spoke on Monday. Hall left.', 'Peter Hall Jr.', ['Peter Hall Jr.', 'Hall']],
  ['Prince Edward came on Monday, and Prince Edward left again.', 'Prince Edward', ['Edward']],
];

test.each(CASES)('%s', (text, name, mentions) => {
  const found = process(article(text)).entities.find((e) => e.name === name);
  expect(found, JSON.stringify(process(article(text)).entities.map((e) => e.name))).toBeDefined();
  expect(found!.mentions.map((m) => m.text)).toEqual(expect.arrayContaining([...mentions]));
});
