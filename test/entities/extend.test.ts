import { describe, expect, it } from 'vitest';
import { entities } from '../../stages/entities/index.js';

const run = entities.setup({ cleanText: true });

const namesOf = (...lines: string[]): string[] => {
  let at = 0;
  const paragraphs = lines.map((text) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, text, role: 'paragraph' as const };
  });
  const source = { path: 'a', format: 'clean', bytes: 0, sha256: '', encoding: 'utf-8' } as const;
  const { entities: found } = run({ id: 'a', source, language: 'en', paragraphs });
  return found.filter((e) => e.type === 'person' && e.named).map((e) => e.name);
};

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
  ])('%s', (_, lines, names) => {
    expect(namesOf(...lines)).toEqual(names);
  });
});
