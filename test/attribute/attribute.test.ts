import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../stages/attribute/index.js';
import { CASES } from './cases.js';
import { recordOf } from './markup.js';

const run = attribute.setup({ cleanText: true });

/** Confidence in the pronoun of the second paragraph, behind `pulled`. */
function sure(pulled: string): number {
  const text = `${pulled}\n{2:"We dug for weeks,"} <2:[a~she]> said.\nThe hall filled. {3:"The road floods each winter,"} <3:[a:Quill]> told the hall.`;
  return run(recordOf(text, { a: 'Nora Quill' })).attributions[1]!.confidence;
}

describe('attribute', () => {
  it.each(CASES)('%s', (_, text, cast, speakers) => {
    const out = run(recordOf(text, cast));
    expect(out.attributions.map((a) => a.speaker?.name ?? null)).toEqual(speakers);
  });

  it.each([
    ['<1:[a:Quill] and [b:Berg]> said', ['Nora Quill', 'Tomas Berg']],
    ['<1:[a:Quill], [c:Lund] and [b:Berg]> said', ['Nora Quill', 'Ida Lund', 'Tomas Berg']],
    ['<1:[a:Quill] and former minister [b:Berg]> said', ['Nora Quill', 'Tomas Berg']],
    ['<1:[a:Quill], a friend of [b:Berg] and [c:Lund],> said', undefined],
  ])('gives all speakers of a plural source: %s', (tag, speakers) => {
    const cast = { a: 'Nora Quill', b: 'Tomas Berg', c: 'Ida Lund' };
    const [first] = run(recordOf(`{1:"It rained,"} ${tag}.`, cast)).attributions;
    expect(first?.speaker?.name).toBe('Nora Quill');
    expect(first?.speakers?.map((s) => s.name)).toEqual(speakers);
  });

  it('is not sure of a name that the tag does not give', () => {
    const careful = attribute.setup({ cleanText: true, minConfidence: 0.8 });
    const record = recordOf('{1:"It rained,"} <1:someone> said. [a:Nora Quill] left.', { a: 'Nora Quill' });
    expect(careful(record).attributions[0]?.speaker).toBeNull();
  });

  it('keeps the guess apart when the confidence is below the threshold', () => {
    const strict = attribute.setup({ cleanText: true, minConfidence: 1 });
    const [first] = strict(recordOf('{1:"It rained,"} said <1:[a:Quill]>.', { a: 'Nora Quill' })).attributions;
    expect(first?.speaker).toBeNull();
    expect(first?.candidate?.name).toBe('Nora Quill');
  });

  it('is less sure of a pronoun behind a pull quote', () => {
    const other = sure('{1:"The bridge stands dry now,"} said <1:[a:Nora Quill]>.');
    expect(sure('{1:"The road floods each winter,"} said <1:[a:Nora Quill]>.')).toBeLessThan(0.85 * other);
  });

  it('takes an “I” in somebody’s own words for him, and one of the text for nobody known', () => {
    const record = recordOf('<1:[a:QUILL]> {1:We waited. <2:I> said {2:it rained}.}\n<3:I> said {3:it was dry}.', {
      a: 'Nora Quill',
    });
    const [turn, ...told] = record.quotes.toSorted((a, b) => a.content[0]!.start - b.content[0]!.start);
    const quotes = [{ ...turn!, cue: { start: 0, end: 1, text: ':' } }, ...told];
    const { attributions } = run({ ...record, quotes });
    expect(attributions.map((a) => a.speaker?.name ?? null)).toEqual(['Nora Quill', 'Nora Quill', null]);
    expect(attributions[1]!.evidence.rule).toBe('first person');
    expect(attributions[1]!.confidence).toBe(attributions[0]!.confidence);
  });

  it('gives one attribution a quote, in order, valid by the schema, whatever the text', () => {
    const piece = fc.constantFrom(
      '[a:Nora Quill]',
      '[b:Berg]',
      '[a~she]',
      ' said ',
      '. ',
      '\n\n',
      ': ',
      ' — ',
      'and the rain',
      '"',
      '“',
    );
    const quote = fc.constantFrom('"It rained."', '“No,”', 'that it rained', '[a:Nora] came', '');
    const part = fc.oneof(piece, quote);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        let n = 0;
        const text = parts.map((p) => (/^["“t].+|^\[a:Nora\]/.test(p) ? `{${++n}:${p}}` : p)).join(' ');
        const record = recordOf(text, { a: 'Nora Quill', b: 'Tomas Berg' });
        const before = JSON.stringify(record);
        const out = run(record);
        expect(attribute.schema.safeParse(out).success).toBe(true);
        expect(out.attributions.map((a) => a.id)).toEqual(record.quotes.map((q) => q.id));
        const ids = new Set(record.entities.map((e) => e.id));
        for (const a of out.attributions) expect(a.speaker === null || ids.has(a.speaker.entity)).toBe(true);
        expect(JSON.stringify(record)).toBe(before);
        expect(JSON.stringify(run(record))).toBe(JSON.stringify(out));
      }),
      { numRuns: 100 },
    );
  });
});
