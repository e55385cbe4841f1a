import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, fileName, writeArticles } from './articles.js';
import { scratch } from '../scratch.js';
import { results, summaryOf, whosaid, type Summary } from './whosaid.js';

describe('a rerun', () => {
  const folder = scratch();
  const pages = path.join(folder, 'pages');
  const output = path.join(folder, 'output');
  writeArticles(pages, 12);
  const some = ['--clean-text', '--to', 'segment'];
  const run = (...more: string[]): Summary =>
    summaryOf(whosaid(['run', ...some, '--input', pages, '--output', output, '--json', ...more]));
  const afresh = (): Record<string, string> => {
    const other = path.join(folder, 'afresh');
    rmSync(other, { recursive: true, force: true });
    whosaid(['run', ...some, '--input', pages, '--output', other, '--quiet']);
    return results(other, ['read', 'segment']);
  };

  it('with nothing changed does nothing and says so', () => {
    expect(run().status).toBe('done');
    const before = statSync(path.join(output, 'segment.jsonl'));
    const again = whosaid(['run', ...some, '--input', pages, '--output', output]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('Nothing to do');
    expect(statSync(path.join(output, 'segment.jsonl')).mtimeMs).toBe(before.mtimeMs);
  });

  it('with --force does everything', () => {
    expect(computed(run('--force'))).toEqual([12, 12]);
  });

  it('with one document changed, one new and one gone works on two', () => {
    writeFileSync(path.join(pages, fileName(3)), `${article(3)}Nobody saw it coming, Priya Raman said.\n`);
    writeFileSync(path.join(pages, 'new.txt'), article(99));
    rmSync(path.join(pages, fileName(7)));
    expect(computed(run())).toEqual([2, 2]);
    expect(results(output, ['read', 'segment'])).toEqual(afresh());
  });

  it('with another order of the inputs works on nothing', () => {
    const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
    for (const [name, from] of [
      [one, 0],
      [two, 50],
    ] as const) {
      mkdirSync(name);
      for (let n = from; n < from + 5; n++) writeFileSync(path.join(name, fileName(n)), article(n));
    }
    const other = path.join(folder, 'swapped');
    const both = (...inputs: string[]): Summary =>
      summaryOf(whosaid(['run', ...some, '--input', ...inputs, '--output', other, '--json']));
    both(one, two);
    const swapped = both(two, one);
    expect(swapped.status).toBe('done');
    expect(computed(swapped)).toEqual([0, 0]);
  });

  it('with another option works on the stages it concerns', () => {
    expect(computed(run('--to', 'attribute'))).toEqual([0, 0, 12, 12, 12]);
    const summary = run('--to', 'attribute', '--min-confidence', '0.95');
    expect(computed(summary)).toEqual([0, 0, 0, 0, 12]);
    expect(summary.stages.map(({ status }) => status).slice(2)).toEqual(['up-to-date', 'up-to-date', 'written']);
  });

  it('of one stage keeps the options the folder was made with', () => {
    const before = results(output);
    const { code, stdout } = whosaid(['stage', 'attribute', '--output', output, '--force', '--json']);
    expect(code).toBe(0);
    expect(computed(JSON.parse(stdout) as Summary)).toEqual([12]);
    expect(results(output)).toEqual(before);
  });

  it('of one stage over a file of one’s own checks its lines and works on the changed one', () => {
    const file = path.join(output, 'quotes.jsonl');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const record = JSON.parse(lines[2]!) as { quotes: unknown[] };
    lines[2] = JSON.stringify({ ...record, quotes: record.quotes.slice(1) });
    lines[4] = '{"id":"x","quotes":7}';
    lines[5] = '{"id":';
    writeFileSync(file, `${lines.join('\n')}\n`);
    const damaged = whosaid(['stage', 'attribute', '--output', output]);
    expect(damaged.code).toBe(1);
    expect(damaged.stderr).toContain('is not what its manifest says');
    rmSync(path.join(output, 'quotes.manifest.json'));
    const outcome = whosaid(['stage', 'attribute', '--output', output, '--json']);
    expect(outcome.code).toBe(3);
    expect(summaryOf(outcome).stages[0]).toMatchObject({ computed: 1, reused: 9, errors: 2 });
    const errors = readFileSync(path.join(output, 'attribute.errors.jsonl'), 'utf8').trim().split('\n');
    expect(errors.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 'error', stage: 'attribute', file, line: 5, code: 'malformed-record' },
      { level: 'error', stage: 'attribute', file, line: 6, code: 'malformed-json' },
    ]);
  });
});

function computed(summary: Summary): number[] {
  return summary.stages.map((stage) => stage.computed);
}
