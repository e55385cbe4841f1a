import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadModel, ModelError, packModel, unpackModel, type Model } from '../../stages/model/store.js';

const model: Model = {
  name: 'segment-toy',
  features: '3',
  settings: { least: 0.25, labels: ['a', 'b'] },
  arrays: { weights: new Int8Array([1, -2, 3]), scale: new Float64Array([0.5, 1e9]), rows: new Uint32Array(0) },
};
const bytes = packModel(model);
const refused = (made: Uint8Array, name = 'segment-toy', features = '3'): string => {
  try {
    unpackModel(made, name, features);
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
  return 'taken';
};
/** The file with a part of its header written otherwise, of the same length. */
const altered = (from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'));

describe('a model file', () => {
  it('gives what was packed, and the same bytes each time', () => {
    expect(unpackModel(bytes, 'segment-toy', '3')).toEqual(model);
    expect(packModel(model)).toEqual(bytes);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'is not a whosaid model'],
    ['another file', new Uint8Array(Buffer.from('%PDF-1.4 and more')), 'is not a whosaid model'],
    ['half of the header', bytes.slice(0, 40), 'is cut off'],
    ['no arrays', bytes.slice(0, -16), 'checksum'],
    ['a header that is no JSON', altered('{"name"', '?"name"'), 'damaged header'],
    ['a type that is none', altered('"Int8Array"', '"Int9Array"'), 'checksum'],
    ['an array where none begins', altered('"offset":8', '"offset":9'), 'checksum'],
  ])('is refused when it is %s', (_, damaged, why) => {
    expect(refused(damaged)).toContain(why);
  });

  it('is refused under another name or for other features, with the command that rebuilds it', () => {
    expect(refused(bytes, 'quotes')).toContain('holds the model "segment-toy"');
    expect(refused(bytes, 'segment-toy', '4')).toMatch(
      /data\/models\/segment-toy\.bin was trained for features "3", this version needs "4"\. .*npm run train -- segment --data/,
    );
    expect(() => loadModel('nonsense', '1')).toThrow(
      /data\/models\/nonsense\.bin cannot be read .*npm run train -- nonsense/,
    );
  });

  it('never gives other weights, whichever of their bytes is damaged', () => {
    const header = 12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    const payload = bytes.length - 16;
    for (let at = 0; at < bytes.length; at++) {
      if (at >= header && at < payload) continue;
      const damaged = bytes.slice();
      damaged[at]! ^= 1;
      expect(refused(damaged), `byte ${at}`).not.toBe('taken');
    }
  });

  it('is taken or refused, whatever stands in its header', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 17), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at]! ^= change;
        expect(refused(damaged)).toMatch(/taken|segment-toy\.bin/);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
