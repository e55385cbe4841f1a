import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { evaluateAttributions, minScoreCurve } from '../../../lab/evaluate/attributions.js';
import { evaluateBody } from '../../../lab/evaluate/body.js';
import { readConll } from '../../../lab/evaluate/conll.js';
import { evaluateEntities } from '../../../lab/evaluate/entities.js';
import { goldBody } from '../../../lab/evaluate/gold.js';
import { byKey, EvaluationError, readGold, readRecords } from '../../../lab/evaluate/jsonl.js';
import { evaluateMetadata } from '../../../lab/evaluate/metadata.js';
import { evaluateQuotes } from '../../../lab/evaluate/quotes.js';
import { readable } from '../../../lab/evaluate/report.js';
import { spanOf, type AttributeRecord, type Attribution, type Span } from '../../../stages/records/index.js';
import { scratch } from '../../scratch.js';

const text = '“It floats,” Orla Venn said. The mayor hopes that it pays.';
const span = (part: string): Span => spanOf(text, text.indexOf(part), text.indexOf(part) + part.length);
const range = (part: string): [number, number] => [span(part).start, span(part).end];

const attribution = (
  content: string,
  source: string,
  score: number,
  extra: Partial<Attribution> = {},
): Attribution => ({
  id: 'q1',
  kind: 'indirect',
  content: [span(content)],
  quoted: [],
  cue: null,
  source: span(source),
  score,
  speaker: null,
  confidence: 0,
  evidence: { rule: 'test' },
  ...extra,
});

const record = (attributions: readonly Attribution[], name = 'a.txt'): AttributeRecord => ({
  id: name,
  source: { path: `pages/${name}`, format: 'clean', bytes: 1, sha256: '0', encoding: 'utf-8' },
  language: 'en',
  paragraphs: [{ ...spanOf(text, 0, text.length), role: 'paragraph' }],
  entities: [
    { id: 'e1', name: 'Orla Venn', type: 'person', named: true, mentions: [{ ...span('Orla Venn'), kind: 'name' }] },
  ],
  quotes: [],
  attributions: [...attributions],
});

const speaker = { entity: 'e1', name: 'Orla Venn', type: 'person', named: true } as const;
const floats = attribution('“It floats,”', 'Orla Venn', 0.9, {
  kind: 'direct',
  quoted: [span('“It floats,”')],
  speaker,
  confidence: 0.95,
});
const pays = attribution('it pays', 'Orla Venn', 0.4);

const gold = {
  id: 'a',
  text,
  attributions: [
    { content: [range('“It floats,”')], source: [range('Orla Venn')], cue: [range('said')] },
    { content: [range('that it pays')], source: [range('The mayor')] },
  ],
};

test('attributions: found, source, joint, exact', () => {
  const { rows, errors } = evaluateAttributions([record([floats, pays])], [gold]);
  expect(rows['all']).toEqual({ gold: 2, P: 100, R: 100, F1: 100, sourceAccuracy: 50, joint: 50 });
  expect(rows['direct']).toMatchObject({ gold: 1, joint: 100 });
  expect(rows['exact content']).toMatchObject({ F1: 50 });
  expect(errors).toEqual(['a SOURCE [want The mayor; got Orla Venn] indirect that it pays']);
});

test('attributions: documents without output are missing', () => {
  const { rows } = evaluateAttributions([], [gold]);
  expect(rows['missing']).toEqual({ documents: 1 });
  expect(rows['all']).toMatchObject({ R: 0 });
});

test('the curve leaves out what scores less', () => {
  const curve = minScoreCurve([record([floats, pays])], [gold]);
  expect(curve['0.4']).toMatchObject({ kept: 2, joint: 50 });
  expect(curve['0.5']).toMatchObject({ kept: 1, P: 100, R: 50, joint: 66.7 });
});

test('quotes: surplus, scare quotes and optional ones', () => {
  const quotes = [
    { text: '“It floats,”', label: 'speech', speaker: 'Orla Venn' },
    { text: '“pays”', label: 'other' },
    { text: '“mayor”', label: 'speech', speaker: 'Orla Venn', optional: true },
  ];
  const scare = attribution('pays', 'Orla Venn', 1, { kind: 'mixed', quoted: [span('pays')] });
  const optional = attribution('mayor', 'Orla Venn', 1, { kind: 'mixed', quoted: [span('mayor')] });
  const { rows } = evaluateQuotes([record([floats, pays, scare, optional])], [{ id: 'a', quotes }]);
  expect(rows['quotes']).toEqual({ gold: 1, P: 50, R: 100, F1: 66.7, scareQuotesTaken: 1 });
  expect(rows['speaker']).toMatchObject({ strict: 100, jointStrict: 66.7 });
  expect(rows['confidence']).toEqual({ sure: 100, rightWhenSure: 100, ece: 5 });
});

test('body: shingles, worst page first', () => {
  const { rows, errors } = evaluateBody(
    [record([]), record([], 'b.txt')],
    [
      { id: 'a', body: text },
      { id: 'b', body: [{ text: 'Something else stood on that page.' }] },
    ],
  );
  expect(rows['body']).toEqual({ pages: 2, P: 57.9, R: 78.6, F1: 66.7 });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^b F1 0 /);
});

test('metadata: empty gold counts neither way', () => {
  const page = {
    ...record([]),
    title: span('It floats'),
    byline: span('Orla Venn'),
    published: { ...span('it pays'), iso: '2031-05-02' },
  };
  const right = { id: 'a', title: 'IT FLOATS!', author: 'By Orla Venn', published: '2031-05-02' };
  expect(evaluateMetadata([page], [right]).errors).toEqual([]);
  expect(evaluateMetadata([page], [{ ...right, author: null }]).rows['author']).toEqual({
    gold: 0,
    right: 0,
    P: 0,
    R: 0,
  });
  expect(evaluateMetadata([page], [{ ...right, author: 'Piet Roos' }]).errors).toEqual([
    'a AUTHOR [want Piet Roos; got Orla Venn]',
  ]);
});

const folder = scratch();
const write = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};

test('entities: span and type', () => {
  const file = write('a.conll', '-DOCSTART- O\n\nOrla B-PER\nVenn I-PER\nsaid O\n\nPort B-LOC\nHallow I-LOC\n');
  const documents = readConll(file);
  expect(documents.map((d) => d.text)).toEqual(['Orla Venn said\n\nPort Hallow\n\n']);
  const entity = { id: 'e1', name: 'Orla Venn', type: 'person', named: true } as const;
  const mentions = [{ start: 0, end: 9, text: 'Orla Venn', kind: 'name' } as const];
  const output = { ...record([], 'conll-0000.txt'), entities: [{ ...entity, mentions }] };
  const { rows, errors } = evaluateEntities([output], documents);
  expect(rows['all']).toEqual({ gold: 2, P: 100, R: 50, F1: 66.7 });
  expect(errors).toEqual(['conll-0000 MISSED location Port Hallow']);
});

test.each([
  ['{"id":"a"}\n{"id":1,"body":""}', /bad\.jsonl:1: body: /],
  ['{"id":"a","body":""}\nnope', /bad\.jsonl:2: expected a JSON object, got nope/],
])('unusable gold names file, line and field: %j', (content, expected) => {
  const file = write('bad.jsonl', content);
  expect(() => readRecords(file, goldBody, '')).toThrow(EvaluationError);
  expect(() => readRecords(file, goldBody, '')).toThrow(expected);
});

test('gold without documents is refused', () => {
  expect(() => readGold(write('none.jsonl', '\n'), goldBody)).toThrow(/none\.jsonl: expected annotated documents/);
  expect(() => readConll(write('none.conll', '\n'))).toThrow(/none\.conll: expected sentences/);
  expect(() => readConll(write('a.jsonl', 'Orla B-PER\n{"id": "a", "body": ""}\n'))).toThrow(
    /a\.jsonl:2: expected a token and a tag/,
  );
});

test('documents of one file are told apart by their ids', () => {
  const one = { id: 'x/1', source: { path: 'all.jsonl' } };
  const two = { id: 'x/2', source: { path: 'all.jsonl' } };
  const page = { id: 'p.html', source: { path: 'in/p.html.gz' } };
  expect([...byKey([one, two, page]).keys()]).toEqual(['1', '2', 'p']);
});

test('tables line up', () => {
  expect(readable({ rows: { a: { F1: 1 }, bc: { F1: 100 } }, errors: [] })).toBe('     F1\na     1\nbc  100');
});
