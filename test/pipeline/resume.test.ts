import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { writeArticles } from './articles.js';
import { scratch } from '../scratch.js';
import { results, start, summaryOf, whosaid } from './whosaid.js';

const COUNT = 32;

describe('a run that was stopped', () => {
  const folder = scratch();
  const pages = path.join(folder, 'pages');
  writeArticles(pages, COUNT);
  const args = (output: string, workers: number): string[] => {
    return ['run', '--clean-text', '--input', pages, '--output', output, '--workers', String(workers), '--json'];
  };
  const whole = path.join(folder, 'whole');
  whosaid(args(whole, 0));

  /** Starts a run and sends it a signal when it has written so many bytes of the first stage's lines. */
  async function stop(output: string, workers: number, bytes: number, signal: NodeJS.Signals): Promise<number | null> {
    const child = start(args(output, workers));
    const exit = once(child, 'exit') as Promise<[number | null]>;
    while (child.exitCode === null && written(output) < bytes) await setTimeout(8);
    child.kill(signal);
    return (await exit)[0];
  }

  it.each([
    [0, [6_000, 14_000]],
    [2, [6_000]],
  ])(
    'with kill -9, with %i threads, at %j bytes, is completed by the next one with the same bytes',
    async (workers, at) => {
      const output = path.join(folder, `killed-${workers}-${at.length}`);
      for (const bytes of at) await stop(output, workers, bytes, 'SIGKILL');
      expect(existsSync(path.join(output, 'read.jsonl'))).toBe(false);
      const summary = summaryOf(whosaid(args(output, workers)));
      expect(results(output)).toEqual(results(whole));
      expect(summary.stages[4]!.reused).toBeGreaterThan(0);
      expect(summary.stages[4]!.computed + summary.stages[4]!.reused).toBe(COUNT);
      expect(readdirSync(path.join(output, '.whosaid')).filter((name) => !name.endsWith('.journal'))).toEqual([]);
    },
  );

  it('by Ctrl-C leaves with 130, keeps what is finished and says so', async () => {
    const output = path.join(folder, 'interrupted');
    expect(await stop(output, 0, 1, 'SIGINT')).toBe(130);
    expect(readdirSync(output)).toEqual(['.whosaid']);
    expect(existsSync(path.join(output, '.whosaid', 'lock'))).toBe(false);
    const summary = summaryOf(whosaid(args(output, 0)));
    expect(summary.stages[4]!.reused).toBeGreaterThan(0);
    expect(results(output)).toEqual(results(whole));
  });

  it('while its files were put in place is completed, even if nothing else is to be done', () => {
    const output = path.join(folder, 'committing');
    const some = [...args(output, 0), '--to', 'segment'];
    whosaid(some);
    const home = path.join(output, '.whosaid', 'run-1');
    mkdirSync(home);
    renameSync(path.join(output, 'segment.jsonl'), path.join(home, 'segment.jsonl'));
    const moves = [
      ['.whosaid/run-1/gone.jsonl', 'gone.jsonl'],
      ['.whosaid/run-1/segment.jsonl', 'segment.jsonl'],
    ];
    writeFileSync(path.join(output, '.whosaid', 'commit.json'), JSON.stringify(moves));
    expect(summaryOf(whosaid(some)).status).toBe('up-to-date');
    expect(results(output, ['read', 'segment'])).toEqual(results(whole, ['read', 'segment']));
  });

  it('and whose last line is torn does not trust that line', async () => {
    const output = path.join(folder, 'torn');
    await stop(output, 0, 7_000, 'SIGKILL');
    const home = path.join(output, '.whosaid', 'run-1');
    for (const stage of ['read', 'quotes']) {
      const file = path.join(home, `${stage}.jsonl`);
      writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size - 100));
    }
    const journal = path.join(home, 'segment.journal');
    writeFileSync(journal, Buffer.concat([readFileSync(journal), Buffer.alloc(50, 7)]));
    whosaid(args(output, 0));
    expect(results(output)).toEqual(results(whole));
  });
});

function written(output: string): number {
  const home = path.join(output, '.whosaid');
  const runs = existsSync(home) ? readdirSync(home).filter((name) => name.startsWith('run-')) : [];
  const last = runs.toSorted().at(-1);
  return last === undefined ? 0 : (statSync(path.join(home, last, 'read.jsonl'), { throwIfNoEntry: false })?.size ?? 0);
}
