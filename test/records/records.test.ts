import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attributeRecord,
  entitiesRecord,
  quotesRecord,
  readRecord,
  segmentRecord,
  spanOf,
} from '../../stages/records/index.js';

const text = '“It floats,” Orla Venn said.';
const source = { path: 'a.txt', format: 'text', bytes: 32, sha256: 'f0', encoding: 'utf-8' };
const read = { id: 'a.txt', source, text };
const segment = {
  id: 'a.txt',
  source,
  language: 'en',
  title: spanOf(text, 0, 12),
  published: { ...spanOf(text, 0, 2), iso: '2031-05-02' },
  paragraphs: [{ ...spanOf(text, 0, text.length), role: 'paragraph' }],
  issues: [{ code: 'short', message: 'one paragraph only' }],
};
const mention = { ...spanOf(text, 13, 22), kind: 'name' };
const entities = {
  ...segment,
  entities: [{ id: 'e1', name: 'Orla Venn', type: 'person', named: true, mentions: [mention] }],
};
const quote = {
  id: 'q1',
  kind: 'direct',
  content: [spanOf(text, 0, 12)],
  quoted: [spanOf(text, 0, 12)],
  cue: spanOf(text, 23, 27),
  source: spanOf(text, 13, 22),
  score: 0.9,
};
const quotes = { ...entities, quotes: [quote] };
const speaker = { entity: 'e1', name: 'Orla Venn', type: 'person', named: true };
const attribution = { ...quote, speaker, confidence: 0.97, evidence: { rule: 'tag' } };
const attribute = { ...quotes, attributions: [attribution] };

const schemas = { read: readRecord, segment: segmentRecord, entities: entitiesRecord, quotes: quotesRecord };
const rows = [
  ['read', schemas.read, read],
  ['segment', schemas.segment, segment],
  ['entities', schemas.entities, entities],
  ['quotes', schemas.quotes, quotes],
  ['attribute', attributeRecord, attribute],
] as const;

describe.each(rows)('%s', (_name, schema, record) => {
  test('takes a whole record as it is', () => {
    expect(schema.parse(record)).toEqual(record);
  });
  test('refuses keys it does not know', () => {
    expect(schema.safeParse({ ...record, colour: 'red' }).success).toBe(false);
  });
  test.each(Object.keys(record).filter((key) => !['title', 'published', 'issues'].includes(key)))('needs %s', (key) => {
    const { [key as keyof typeof record]: _left, ...rest } = record;
    expect(schema.safeParse(rest).success).toBe(false);
  });
});

test('nobody is null, never a name', () => {
  const nobody = { ...attribution, speaker: null };
  expect(attributeRecord.safeParse({ ...attribute, attributions: [nobody] }).success).toBe(true);
  const { speaker: _left, ...unsaid } = attribution;
  expect(attributeRecord.safeParse({ ...attribute, attributions: [unsaid] }).success).toBe(false);
});

test.each([-0.1, 1.1, Number.NaN])('a confidence of %d is none', (confidence) => {
  expect(attributeRecord.safeParse({ ...attribute, attributions: [{ ...attribution, confidence }] }).success).toBe(
    false,
  );
});

test('a span holds the text between its offsets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (any, a, b) => {
      const [start, end] = [Math.min(a, b) % (any.length + 1), Math.max(a, b) % (any.length + 1)].toSorted(
        (x, y) => x - y,
      );
      const made = spanOf(any, start!, end!);
      expect(any.slice(made.start, made.end)).toBe(made.text);
    }),
  );
});
