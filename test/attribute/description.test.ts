import { describe, expect, it } from 'vitest';
import { makersOf } from '../../stages/attribute/makers.js';
import { ownerOf } from '../../stages/attribute/ownerOf.js';
import { censusOf, lastBefore } from '../../stages/attribute/scene/census.js';
import { isPlural, namedWithin, openerOf } from '../../stages/attribute/standing/description.js';
import { layoutOf } from '../../stages/attribute/scene/layout.js';
import { lowerBound } from '../../stages/attribute/scene/lowerBound.js';
import { sceneOf, type Scene } from '../../stages/attribute/scene/scene.js';
import { recordOf, type Cast } from './markup.js';

const CAST: Cast = {
  a: 'Nora Quill',
  c: { name: 'Harbour Trust', type: 'organization' },
  d: { name: 'the description', named: false },
  e: { name: 'the report', type: 'document', named: false },
};
const sceneFrom = (text: string): Scene => sceneOf(recordOf(text, CAST));

describe('a description', () => {
  it.each([
    ['[d=the official] left.', 1, false],
    ['[d=those officials] left.', 1, true],
    ['[d=her lawyer] left.', 2, false],
    ['[d=the lawyers] left.', 1, true],
    ["[d=Quill's boss] left.", 2, false],
    ['[d=another resident] left.', 3, false],
    ['[d=two children] left.', 3, true],
    ['[d=67 artists] left.', 3, true],
    ['[d=police] left.', 0, true],
  ] as const)('%s opens as %i, plural %s', (text, opener, plural) => {
    const scene = sceneFrom(text);
    expect(openerOf(scene, scene.places[0]!)).toBe(opener);
    expect(isPlural(scene, scene.places[0]!)).toBe(plural);
  });

  it.each([
    ['[e=the [c:Harbour Trust] report] says no.', ['Harbour Trust']],
    ['[e=a report] by the [c:Harbour Trust] says no.', ['Harbour Trust']],
    ['[e=a report] came out. [c:Harbour Trust] agrees.', []],
    ['[e=a report] was read aloud in front of the [c:Harbour Trust].', []],
    ['[d=the [c:Harbour Trust] lawyer] says no.', []],
  ])('%s holds %s', (text, names) => {
    const scene = sceneFrom(text);
    expect(namedWithin(scene, scene.places[0]!).map((e) => scene.entities[e]!.name)).toEqual(names);
  });
});

describe('who speaks in a document', () => {
  it.each([
    ['[e=a [c:Harbour Trust] study] says no.', 0, 'Harbour Trust'],
    ['[e=a report] by the [c:Harbour Trust] says no. [e=The report] is long.', 0, 'Harbour Trust'],
    ['[c:Harbour Trust] left. [e=A report] by [c:Harbour Trust] says no. [e=The report] is long.', 3, 'Harbour Trust'],
    ['[e=A report] by [c:Harbour Trust] says no. [e=The yearly report] is long.', 2, 'the report'],
    ['[e=A report] by [c:Harbour Trust] says no. [e=The [a:Quill] report] is long.', 2, 'the report'],
    ['[e=a report] on the [c:Harbour Trust] says no.', 0, 'the report'],
    ['[d=the [c:Harbour Trust] lawyer] says no.', 0, 'the description'],
  ])('%s', (text, index, speaker) => {
    const scene = sceneFrom(text);
    const place = scene.places[index]!;
    expect(scene.entities[makersOf(scene)(place, place.entity)]!.name).toBe(speaker);
  });
});

describe('the census of a document', () => {
  const text =
    'Early warnings\n\n[a:Nora Quill] said it rained. Why did you come?\n\n{1:"I did,"} [a:Quill] said.\n\nIt poured.';

  it('counts who says', () => {
    const scene = sceneFrom(text);
    expect([...censusOf(scene, layoutOf(scene).sourceOf).says].slice(0, 1)).toEqual([2]);
  });

  it('tells headings and questions from other paragraphs', () => {
    const scene = sceneFrom(text);
    expect([...layoutOf(scene).census.manner].slice(0, 4)).toEqual([1, 2, 0, 0]);
  });

  it('knows the last mention before a token', () => {
    const scene = sceneFrom(text);
    const { census } = layoutOf(scene);
    expect(lastBefore(census, 0, scene.places[1]!.from)).toBe(scene.places[0]);
    expect(lastBefore(census, 0, 0)).toBeUndefined();
  });
});

it.each([
  [[], 3, 0],
  [[1, 3, 3, 7], 3, 1],
  [[1, 3, 3, 7], 8, 4],
  [[1, 3, 3, 7], 0, 0],
])('the first of %j that is at least %i is at %i', (values, least, at) => {
  expect(lowerBound(values.length, least, (i) => values[i]!)).toBe(at);
});

describe('whose a document is', () => {
  it.each([
    ['[e=[c=the newspaper]’s editorial] says no.', 'the newspaper'],
    ['[e=[c~its] yearly report] says no.', 'its'],
    ['[e=[a:Quill]’s letter] says no.', '[a document]'],
    ['[e=the [c:Harbour Trust] report] says no.', '[a document]'],
  ])('%s', (text, owner) => {
    const scene = sceneFrom(text);
    const place = scene.places.find((p) => scene.entities[p.entity]!.type === 'document')!;
    const found = ownerOf(scene, place);
    expect(found === place ? '[a document]' : found.mention.text).toBe(owner);
  });
});
