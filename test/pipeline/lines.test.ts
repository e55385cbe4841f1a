import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../pipeline/jsonl/readLines.js';

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('lines come out whole and numbered, however the stream is cut; blank ones are left out', async () => {
  const texts = fc.array(fc.constantFrom('', ' ', '{"a":1}', 'ünïcödé “quotes”', '\r'), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (lines, size, isEnded) => {
      const text = lines.join('\n') + (isEnded ? '\n' : '');
      const got: [number, string][] = [];
      for await (const { number, bytes } of linesOf(chunks(Buffer.from(text), size)))
        got.push([number, bytes.toString()]);
      const wanted = text.split('\n').map((line, n): [number, string] => [n + 1, line]);
      expect(got).toEqual(wanted.filter(([, line]) => line.trim() !== ''));
    }),
  );
});
