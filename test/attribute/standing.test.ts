import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, isTitled } from '../../stages/attribute/confidence.js';
import { candidatesOf } from '../../stages/attribute/mentions/candidates.js';
import { layoutOf } from '../../stages/attribute/scene/layout.js';
import { rangeOf, sceneOf } from '../../stages/attribute/scene/scene.js';
import { speakingMentions } from '../../stages/attribute/mentions/sourceMention.js';
import type { Trees } from '../../stages/model/trees.js';
import { weighBy, STANDING_INPUTS, type Standing } from '../../stages/attribute/standing/standing.js';
import { recordOf, type Cast } from './markup.js';

const CAST: Cast = {
  a: 'Nora Quill',
  b: 'Tomas Berg',
  c: { name: 'Harbour Trust', type: 'organization' },
  d: { name: 'the official', named: false },
};

describe('which mentions speak in a source', () => {
  it.each([
    ['<1:[a:Nora Quill]> said {1:"It rained."}', ['Nora Quill']],
    ['<1:[a:Quill] and [b:Berg]> said {1:"It rained."}', ['Quill', 'Berg']],
    ['<1:[a:Quill] aide [b:Tomas Berg]> said {1:"It rained."}', ['Tomas Berg']],
    ['<1:[c:Harbour Trust]’s [b:Tomas Berg]> said {1:"It rained."}', ['Tomas Berg']],
    ['<1:[d=the official]> said {1:"It rained."}', ['the official']],
    ['<1:[b:Berg], [d=the official] for [c:Harbour Trust]> said {1:"It rained."}', ['Berg']],
    ['<1:nobody known> said {1:"It rained."}', []],
  ])('%s', (text, expected) => {
    const record = recordOf(text, CAST);
    const scene = sceneOf(record);
    const [from, to] = rangeOf(scene.tokens, record.quotes[0]!.source!);
    expect(speakingMentions(scene, from, to).map((p) => p.mention.text)).toEqual(expected);
  });
});

describe('candidates', () => {
  it('stand outside the quote’s own words and near it', () => {
    const far = Array.from({ length: 8 }, () => 'It rained.').join('\n\n');
    const record = recordOf(`[b:Berg] left.\n\n${far}\n\n[a:Quill] came. {1:"[c:Harbour Trust] sold."}`, CAST);
    const scene = sceneOf(record);
    const names = candidatesOf(scene, scene.quotes[0]!).map((i) => scene.places[i]!.mention.text);
    expect(names).toEqual(['Quill']);
  });

  it.each([
    ['what a relative pronoun follows', '[a:Nora Quill], <1:who> said {1:"It rained,"} left.'],
    ['the person before a body', '[a:Nora Quill], of the [c:Harbour Trust], <1:who> said {1:"It rained,"} left.'],
  ])('take in %s', (_, text) => {
    const scene = sceneOf(recordOf(text, CAST));
    expect(scene.places[0]!.from).toBe(scene.quotes[0]!.sourceFrom);
  });

  it('are the name alone that is the source', () => {
    const scene = sceneOf(recordOf('[b:Berg] left. {1:"It rained,"} <1:[a:Quill]> told [d=the official].', CAST));
    const names = candidatesOf(scene, scene.quotes[0]!).map((i) => scene.places[i]!.mention.text);
    expect(names).toEqual(['Quill']);
  });

  it('are bounded, whatever the number of mentions', () => {
    const many = Array.from({ length: 500 }, () => '[a:Quill]').join(' ');
    const scene = sceneOf(recordOf(`${many} said {1:"It rained."}`, CAST));
    expect(candidatesOf(scene, scene.quotes[0]!).length).toBeLessThan(50);
    expect(layoutOf(scene).size[0]).toBe(500);
  });
});

describe('words in marks are written as a title', () => {
  it.each([
    ['“The Revenant”', true],
    ['“Husbands & Lovers.”', true],
    ['“A Tale of the Sea”', true],
    ['“It rained.”', false],
    ['“clean eating”', false],
    ['“…”', false],
  ])('%s %s', (text, titled) => {
    expect(isTitled({ quoted: [{ start: 0, end: text.length, text }] })).toBe(titled);
  });
});

/** One tree of two leaves. */
const stump = (leaf: readonly number[]): Trees => ({
  root: Int32Array.of(0),
  feature: Uint16Array.of(3),
  threshold: Float32Array.of(0.5),
  left: Int32Array.of(~0),
  right: Int32Array.of(~1),
  leaf: Float32Array.from(leaf),
});

const withShare = (share: number): Standing => ({
  entity: 0,
  place: 0,
  share,
  inputs: new Float32Array(STANDING_INPUTS),
});

describe('probabilities', () => {
  const inputs = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
    minLength: STANDING_INPUTS,
    maxLength: STANDING_INPUTS,
  });

  const leaves = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
  it('of the entities sum to one', () => {
    fc.assert(
      fc.property(fc.array(inputs, { minLength: 1, maxLength: 6 }), leaves, (lists, leaf) => {
        const standings = lists.map((list): Standing => ({
          entity: 0,
          place: 0,
          share: 0,
          inputs: Float32Array.from(list),
        }));
        const sum = weighBy(stump(leaf))(standings).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 6);
      }),
    );
  });

  it('go by what the mentions give where the trees see no difference', () => {
    const [much, little, none] = weighBy(stump([0, 0]))([withShare(0.89), withShare(0.09), withShare(0)]);
    expect(much! / little!).toBeCloseTo(9, 5);
    expect(little! / none!).toBeCloseTo(10, 5);
  });

  it('of being right stay within 0 and 1', () => {
    fc.assert(
      fc.property(inputs, inputs, (weights, list) => {
        const p = confidenceOf(weights, list);
        expect(p >= 0 && p <= 1).toBe(true);
      }),
    );
  });
});
