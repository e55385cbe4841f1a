import { expect, test } from 'vitest';
import { Threads } from '../../dist/pipeline/workers/threads.js';
import { inProcess } from '../../dist/pipeline/workers/inProcess.js';
import { article } from './articles.js';

const STAGES = ['read', 'segment'];
const options = { cleanText: true };
const unit = (n: number) => {
  const bytes = new TextEncoder().encode(article(n));
  return {
    from: 0,
    input: { kind: 'item', item: { id: `a${n}`, path: `a${n}.txt`, container: 'file', bytes } },
  } as const;
};

const text = (lines: readonly (Uint8Array | undefined)[]): string[] =>
  lines.map((line) => Buffer.from(line!).toString());

test('threads that are replaced as they go give what one thread gives, each batch its own', async () => {
  const threads = new Threads({ stages: STAGES, options, models: new Map() }, { threads: 2, recycleAfter: 4 });
  const batches = Array.from({ length: 8 }, (_, b) => [unit(3 * b), unit(3 * b + 1), unit(3 * b + 2)]);
  const results = await Promise.all(batches.map((batch) => threads.run(batch)));
  await threads.close();
  const alone = inProcess(STAGES, options);
  const expected = await Promise.all(batches.map((batch) => alone.run(batch)));
  expect(results.flat().map((result) => text(result.lines))).toEqual(
    expected.flat().map((result) => text(result.lines)),
  );
});

test('threads whose stages cannot be set up end the run with what is wrong', async () => {
  const lexicons = '/no/such/folder';
  const data = {
    stages: ['entities'],
    options: { cleanText: true, lexicons },
    models: new Map<string, SharedArrayBuffer>(),
  };
  const threads = new Threads(data, { threads: 1 });
  await expect(threads.run([unit(1)])).rejects.toThrow(lexicons);
  await threads.close();
});
