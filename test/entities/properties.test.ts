import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import { entitiesRecord } from '../../stages/records/index.js';
import { article } from './article.js';

const process = entities.setup({ cleanText: true });

const word = fc.constantFrom(
  'Maria',
  'Berg',
  'said',
  'the',
  'of',
  'Ministry',
  'she',
  'he',
  'they',
  'it',
  'Mr.',
  'IBM',
  'PARIS',
  '“',
  '”',
  ',',
  '.',
  "'s",
  'company',
  'spokesman',
  'officials',
  'told',
  '12',
  '-',
  '(',
  ')',
  'Jr.',
  'von',
  'É',
  '🙂',
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));

describe('whatever the text', () => {
  test('every mention is a span of it, in order, and the record fits its schema', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
        const input = article(...paragraphs);
        const text = paragraphs.join('\n');
        const out = process(input);
        entitiesRecord.parse(out);
        for (const e of out.entities) {
          expect(e.mentions.length).toBeGreaterThan(0);
          for (const m of e.mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
        }
        expect(out.entities.map((e) => e.id)).toEqual(out.entities.map((_, i) => `e${i + 1}`));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('the result does not depend on what was read before', () => {
    const texts = [
      'Ada Berg said she left. “Berg’s right,” Mr. Li said.',
      'THE MAYOR OF OSLO RESIGNS',
      'He told IBM’s Ada.',
    ];
    const forward = texts.map((t) => JSON.stringify(process(article(t))));
    const backward = texts.toReversed().map((t) => JSON.stringify(process(article(t))));
    expect(backward.toReversed()).toEqual(forward);
  });
});

const letters = (n: number): string => [...String(n)].map((d) => 'bcdfghklmn'[Number(d)]).join('a');

describe('odd documents', () => {
  test.each([
    ['no text', []],
    ['no names', ['nothing happened here, and nobody came.']],
    ['all capitals', ['THE GOVERNMENT OF FRANCE SAID ON MONDAY THAT ADA BERG HAD RESIGNED.']],
    ['a name of forty words', [Array.from({ length: 40 }, (_, i) => `Name${'abcdefghij'[i % 10]}`).join(' ')]],
  ])('%s', (_, paragraphs) => {
    expect(() => process(article(...paragraphs))).not.toThrow();
  });

  test('thousands of names, and one name thousands of times, take time in proportion', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `Ada B${letters(i)}o met her.`).join(' ');
    const one = Array.from({ length: 20_000 }, () => 'Ada Berg').join(' met ');
    const begin = performance.now();
    expect(process(article(many)).entities.length).toBeGreaterThan(1000);
    expect(process(article(one)).entities.length).toBeGreaterThan(0);
    expect(performance.now() - begin).toBeLessThan(30_000);
  });
});
