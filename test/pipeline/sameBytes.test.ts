import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createPipeline, readDocuments, stages } from '../../dist/pipeline/index.js';
import { articleLines, writeArticles } from './articles.js';
import { scratch } from '../scratch.js';
import { results, STAGES, whosaid } from './whosaid.js';

const COUNT = 12;

describe('the same bytes, however a run goes', () => {
  const folder = scratch();
  const pages = path.join(folder, 'pages');
  const output = path.join(folder, 'whole');
  let whole: Record<string, string>;

  beforeAll(() => {
    writeArticles(pages, COUNT);
    const run = whosaid(['run', '--clean-text', '--input', pages, '--output', output, '--workers', '0', '--quiet']);
    expect(run).toMatchObject({ code: 0, stdout: '', stderr: '' });
    whole = results(output);
    for (const stage of STAGES) expect(whole[`${stage}.jsonl`]!.trim().split('\n')).toHaveLength(COUNT);
  });

  it('with worker threads', () => {
    const other = path.join(folder, 'threads');
    whosaid(['run', '--clean-text', '--input', pages, '--output', other, '--workers', '2', '--quiet']);
    expect(results(other)).toEqual(whole);
  });

  it.each(STAGES.slice(1))('when %s runs alone, also with every file after it gone', (stage) => {
    const other = path.join(folder, `alone-${stage}`);
    cpSync(output, other, { recursive: true });
    rmSync(path.join(other, `${stage}.jsonl`));
    rmSync(path.join(other, '.whosaid'), { recursive: true });
    expect(whosaid(['stage', stage, '--output', other, '--quiet']).code).toBe(0);
    expect(results(other)).toEqual(whole);
  });

  it.each(STAGES.slice(1))('when %s is a filter', (stage) => {
    const before = STAGES[STAGES.indexOf(stage) - 1]!;
    const { stdout, code } = whosaid(['stage', stage, '--stdin', '--clean-text'], whole[`${before}.jsonl`]);
    expect(code).toBe(0);
    expect(stdout).toBe(whole[`${stage}.jsonl`]);
  });

  it('when it is done in parts', () => {
    const other = path.join(folder, 'parts');
    whosaid(['run', '--clean-text', '--input', pages, '--output', other, '--to', 'segment', '--quiet']);
    whosaid(['run', '--output', other, '--from', 'entities', '--to', 'quotes', '--quiet']);
    whosaid(['stage', 'attribute', '--output', other, '--quiet']);
    expect(results(other)).toEqual(whole);
  });

  it('as a library', async () => {
    const chain = [stages.segment, stages.entities, stages.quotes, stages.attribute] as const;
    const pipeline = createPipeline(chain, { cleanText: true });
    const lines: string[] = [];
    for await (const record of pipeline.run(readDocuments([pages], { cleanText: true })))
      lines.push(`${JSON.stringify(record)}\n`);
    expect(lines.join('')).toBe(whole['attribute.jsonl']);
  });
});

test('a document gives the same line whatever came before it', () => {
  const folder = scratch();
  const numbers = Array.from({ length: COUNT }, (_, n) => n);
  const linesOf = (name: string, order: readonly number[], workers: string): string[] => {
    const input = path.join(folder, 'articles.jsonl');
    writeFileSync(input, articleLines(order));
    const output = path.join(folder, name);
    whosaid(['run', '--clean-text', '--input', input, '--output', output, '--workers', workers, '--quiet']);
    return readFileSync(path.join(output, 'attribute.jsonl'), 'utf8').trim().split('\n');
  };
  const forward = linesOf('forward', numbers, '0');
  const mixed = numbers.toSorted((a, b) => ((a * 7) % COUNT) - ((b * 7) % COUNT));
  const lines = linesOf('mixed', mixed, '0');
  expect(mixed.map((n) => forward[n])).toEqual(lines);
});
