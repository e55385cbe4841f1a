import { describe, expect, it } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import type { Entity } from '../../stages/records/index.js';

const run = entities.setup({ cleanText: true });

const namesOf = (...lines: string[]): string[] =>
  entitiesOf(...lines)
    .filter((e) => e.type === 'person' && e.named)
    .map((e) => e.name);

const describedOf = (...lines: string[]): string[] =>
  entitiesOf(...lines)
    .filter((e) => !e.named)
    .map((e) => e.name);

const entitiesOf = (...lines: string[]): Entity[] => {
  let at = 0;
  const paragraphs = lines.map((text) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, text, role: 'paragraph' as const };
  });
  const source = { path: 'a', format: 'clean', bytes: 0, sha256: '', encoding: 'utf-8' } as const;
  return run({ id: 'a', source, language: 'en', paragraphs }).entities;
};

it('gives an unnamed speaker the fullest description', () => {
  expect(describedOf('A spokeswoman for the Harbour Trust said the bridge was safe.')).toContain(
    'A spokeswoman for the Harbour Trust',
  );
});

describe('people’s names are made whole', () => {
  it.each([
    [
      'a suffix joins',
      ['Peter W. Lindqvist Jr. was late.', 'Lindqvist said he was sorry.'],
      ['Peter W. Lindqvist Jr.'],
    ],
    [
      'a lone family name is the person’s',
      ['The board met James Forester on Monday.', '"We agree," Forester said. Forester then left.'],
      ['James Forester'],
    ],
    [
      'a full name the tagger may have taken for something else is a person’s where the family name speaks',
      ['Corinne Velasco, senior product manager, opened the day.', '"We are ready," said Velasco. Velasco smiled.'],
      ['Corinne Velasco'],
    ],
    [
      'a headline’s capitals are no part of a name',
      ['James Forester Tells Council Members To Wait', 'James Forester asked the council to wait.', 'Forester left.'],
      ['James Forester'],
    ],
  ])('%s', (_, lines, names) => {
    expect(namesOf(...lines)).toEqual(names);
  });
});
