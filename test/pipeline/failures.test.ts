import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, test } from 'vitest';
import { articleLines, writeArticles } from './articles.js';
import { scratch } from '../scratch.js';
import { results, start, whosaid } from './whosaid.js';

describe('wrong usage is refused at once, with exit code 2', () => {
  const folder = scratch();
  writeArticles(path.join(folder, 'pages'), 2);
  const pages = path.join(folder, 'pages');
  const output = path.join(folder, 'output');
  it.each([
    [['run', '--input', '/no/such/path'], 'got `/no/such/path`'],
    [['run', '--input', pages, '--min-score', '1.5'], 'from 0 to 1'],
    [['run', '--input', ''], 'Expected --input to name'],
    [['run', '--input', pages, '--lexicons', '/no/such/folder'], 'Expected --lexicons to name a folder'],
    [['stage', 'read'], 'Expected --input to name'],
    [['stage', 'nonsense'], 'Expected a stage'],
    [['stage', 'read', '--stdin'], 'can be a filter'],
    [['nonsense'], 'unknown command'],
  ])('%j', (args, message) => {
    const { code, stderr, stdout } = whosaid([...args, ...(args[0] === 'nonsense' ? [] : ['--output', output])]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a run that cannot begin says what is wrong and what mends it, with exit code 1', () => {
  const folder = scratch();
  const pages = path.join(folder, 'pages');
  const good = path.join(folder, 'good');
  writeArticles(pages, 3);
  whosaid(['run', '--clean-text', '--input', pages, '--output', good, '--to', 'segment', '--quiet']);
  let copies = 0;
  const copy = (): string => {
    const output = path.join(folder, `copy-${copies++}`);
    cpSync(good, output, { recursive: true });
    return output;
  };

  it.each([
    [
      'its file is missing',
      (o: string) => rmSync(path.join(o, 'read.jsonl')),
      ['no such file', 'whosaid run --to read'],
    ],
    ['it is cut off', (o: string) => cut(path.join(o, 'read.jsonl')), ['SHA-256', 'whosaid run --to read', '--force']],
    [
      'it is of another version',
      (o: string) => age(path.join(o, 'read.manifest.json')),
      ['got version 0.0', 'whosaid run'],
    ],
    [
      'its manifest is damaged',
      (o: string) => cut(path.join(o, 'read.manifest.json')),
      ['is not a manifest', 'Delete it'],
    ],
  ])('the stage before: %s', (_, damage, messages) => {
    const output = copy();
    damage(output);
    const before = readFileSync(path.join(output, 'segment.jsonl'));
    const { code, stderr, stdout } = whosaid(['stage', 'segment', '--output', output]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const message of messages) expect(stderr).toContain(message);
    expect(readFileSync(path.join(output, 'segment.jsonl'))).toEqual(before);
  });

  it('an output folder below a file', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const { code, stderr } = whosaid(['run', '--input', pages, '--output', path.join(file, 'below')]);
    expect(code).toBe(1);
    expect(stderr).toContain('Cannot write to');
    expect(stderr).not.toContain('    at ');
  });

  it('another run into the same folder', async () => {
    const output = copy();
    const lock = path.join(output, '.whosaid', 'lock');
    const child = start(['run', '--input', pages, '--output', output, '--force', '--workers', '2']);
    const exit = once(child, 'exit');
    while (!existsSync(lock)) await setTimeout(1);
    const { code, stderr } = whosaid(['run', '--input', pages, '--output', output]);
    expect(code).toBe(1);
    expect(stderr).toContain('Another run is writing');
    expect(stderr).toContain(`process ${child.pid}`);
    expect(await exit).toEqual([0, null]);
    expect(existsSync(lock)).toBe(false);
  });

  it('but the lock of a dead process is taken over', () => {
    const output = copy();
    const lock = path.join(output, '.whosaid', 'lock');
    const since = new Date(0).toISOString();
    for (const holder of [
      { pid: 2 ** 30, began: '1' },
      { pid: process.pid, began: '1' },
    ]) {
      writeFileSync(lock, JSON.stringify({ ...holder, host: hostname(), since }));
      expect(whosaid(['run', '--clean-text', '--input', pages, '--output', output, '--to', 'segment']).code).toBe(0);
      expect(existsSync(lock)).toBe(false);
    }
  });
});

test('broken documents cost themselves alone and are named: exit code 3', () => {
  const folder = scratch();
  const input = path.join(folder, 'mixed.jsonl');
  writeFileSync(
    input,
    `${articleLines([1])}{"id": "torn", \n${articleLines([2])}{"id":"empty"}\n\n${articleLines([2])}`,
  );
  const outcome = whosaid(['run', '--clean-text', '--input', input, '--output', folder, '--to', 'segment', '--json']);
  expect(outcome.code).toBe(3);
  const files = results(folder, ['read', 'segment']);
  const ids = (file: string): string[] =>
    files[file]!.trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids('segment.jsonl')).toEqual(['a1', 'a2', 'a2~2']);
  const entries = files['read.errors.jsonl']!.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries).toMatchObject([
    { level: 'error', file: input, line: 2 },
    { level: 'error', file: input, line: 4 },
    { level: 'warning', file: input, line: 6, id: 'a2~2' },
  ]);
  for (const { message, remedy } of entries) expect([typeof message, typeof remedy]).toEqual(['string', 'string']);
  const again = whosaid(['run', '--clean-text', '--input', input, '--output', folder, '--to', 'segment']);
  expect(again.code).toBe(3);
  expect(again.stdout).toContain('Nothing to do');
});

test('a document that kills its worker thread costs itself alone, and what it came to is kept', () => {
  const folder = scratch();
  const pages = path.join(folder, 'pages');
  mkdirSync(pages);
  writeArticles(pages, 8);
  const sentence = 'The mayor, Ada Marsh, spoke again. "We will build it," Marsh said.\n';
  writeFileSync(path.join(pages, '0005.txt'), sentence.repeat(20_000));
  const flags = ['--workers', '1', '--worker-memory', '96'];
  const outcome = whosaid(['run', '--clean-text', '--input', pages, '--output', folder, '--quiet', ...flags]);
  expect(outcome.code).toBe(3);
  const files = results(folder);
  const entries = Object.entries(files).filter(([name, text]) => name.endsWith('.errors.jsonl') && text !== '');
  expect(entries).toHaveLength(1);
  expect(JSON.parse(entries[0]![1])).toMatchObject({ id: '0005.txt', code: 'worker-died' });
  expect(files['attribute.jsonl']!.trim().split('\n')).toHaveLength(7);
  expect(files['read.jsonl']!.trim().split('\n')).toHaveLength(8);
});

function cut(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
}

function age(file: string): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, version: '0.0' }));
}
