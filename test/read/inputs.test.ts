import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MissingInput, readInputs } from '../../stages/read/index.js';
import { gather, withFolder } from './gather.js';

describe('inputs', () => {
  const files = {
    'b.txt': 'bee',
    'a.html': '<p>ay</p>',
    'c.txt.gz': gzipSync('see'),
    'd.jsonl': '{"id":"one","text":"1"}\n\n{"text":"2"}\n',
    'e.ndjson.gz': gzipSync('{"id":"x/y","html":"<p>why</p>","url":"https://example.org/"}'),
    'f.png': 'left alone',
    '.g.txt': 'hidden',
  };

  it('reads a folder by path, whatever its files are packed in', async () => {
    await withFolder(files, async (folder) => {
      mkdirSync(`${folder}/B`);
      writeFileSync(`${folder}/B/z.txt`, 'zed');
      symlinkSync(folder, `${folder}/loop`);
      const { records, problems, warnings } = await gather([folder]);
      expect(problems).toEqual([]);
      expect(warnings).toEqual(['1 file is left out for the extension: .png 1.']);
      expect(records.map(({ id, text }) => [id, text.trim()])).toEqual([
        ['B/z.txt', 'zed'],
        ['a.html', 'ay'],
        ['b.txt', 'bee'],
        ['c.txt.gz', 'see'],
        ['one', '1'],
        ['d.jsonl#3', '2'],
        ['x/y', 'why'],
      ]);
      expect(records.map((record) => record.source.path.slice(folder.length + 1))).toEqual([
        'B/z.txt',
        'a.html',
        'b.txt',
        'c.txt.gz',
        'd.jsonl/one',
        'd.jsonl/d.jsonl#3',
        'e.ndjson.gz/x/y',
      ]);
      expect(records.map((record) => record.source.format)).toEqual([
        'text',
        'html',
        'text',
        'text',
        'jsonl',
        'jsonl',
        'html',
      ]);
    });
  });

  it.each([
    ['*.txt', ['b.txt']],
    ['**/*.txt*', ['B/z.txt', 'b.txt', 'c.txt.gz']],
    ['{a,b}.*', ['a.html', 'b.txt']],
    ['[!b].txt.gz', ['c.txt.gz']],
    ['?.html', ['a.html']],
  ])('reads what %s matches', async (glob, ids) => {
    await withFolder(files, async (folder) => {
      mkdirSync(`${folder}/B`);
      writeFileSync(`${folder}/B/z.txt`, 'zed');
      const { records } = await gather([`${folder}/${glob}`]);
      expect(records.map((record) => record.id)).toEqual(ids);
    });
  });

  it.each(['nothing', 'nothing/*.txt', '*.pdf'])('refuses %s before anything is read', async (input) => {
    await withFolder(files, async (folder) => {
      const events = readInputs([`${folder}/a.html`, `${folder}/${input}`], { cleanText: false });
      await expect(events.next()).rejects.toThrow(MissingInput);
    });
  });

  it('names what a folder holds and cannot be opened, and goes on', async () => {
    await withFolder({ 'a.txt': 'ay', 'notes.md': '', 'index.php': '', 'more.php': '' }, async (folder) => {
      symlinkSync(`${folder}/nowhere`, `${folder}/gone.txt`);
      const { records, problems, warnings } = await gather([folder]);
      expect(records.map(({ id }) => id)).toEqual(['a.txt']);
      expect(problems).toMatchObject([{ code: 'unreadable', path: `${folder}/gone.txt`, id: 'gone.txt' }]);
      expect(warnings).toEqual(['3 files are left out for the extension: .php 2, .md 1.']);
    });
  });

  it('reads lines that end as on Windows, blank ones too', async () => {
    await withFolder({ 'd.jsonl': '{"id":"a","text":"1"}\r\n\r\n{"id":"b","text":"2"}\r\n' }, async (folder) => {
      const { records, problems } = await gather([folder]);
      expect([records.map(({ id, text }) => id + text), problems]).toEqual([['a1', 'b2'], []]);
    });
  });

  it('keeps documents of the same id apart, the same way each time', async () => {
    const lines = ['a', 'a', 'a~2', 'a'].map((id, n) => JSON.stringify({ id, text: String(n) })).join('\n');
    await withFolder({ 'd.jsonl': lines }, async (folder) => {
      const { records, warnings } = await gather([folder]);
      expect(records.map(({ id, text }) => [id, text])).toEqual([
        ['a', '0'],
        ['a~2', '1'],
        ['a~2~2', '2'],
        ['a~3', '3'],
      ]);
      expect(warnings).toHaveLength(3);
      expect(records[1]?.source.path).toMatch(/d\.jsonl\/a~2$/);
    });
  });

  it('reads a file named outright whatever its name, as HTML if it is', async () => {
    await withFolder({ page: '<!DOCTYPE html><title>T</title><p>text</p>', 'notes.md': 'plain' }, async (folder) => {
      const { records } = await gather([`${folder}/page`, `${folder}/notes.md`]);
      expect(records.map((record) => [record.source.format, record.text.trim()])).toEqual([
        ['html', 'T\n\ntext'],
        ['text', 'plain'],
      ]);
    });
  });
});

describe('broken inputs', () => {
  const good = '{"id":"good","text":"fine"}';
  it.each([
    ['{"id": 1, "text":', 'bad-json'],
    ['[1, 2]', 'bad-json'],
    ['"text"', 'bad-json'],
    ['{"id":"a"}', 'no-text'],
    ['{"id":"a","text":7}', 'no-text'],
    [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'not-utf8'],
  ])('line %s is an error of its own', async (line, code) => {
    const bytes = Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(line as string), Buffer.from(`\n${good}`)]);
    await withFolder({ 'd.jsonl': bytes }, async (folder) => {
      const { records, problems } = await gather([folder]);
      expect(records.map((record) => record.id)).toEqual(['good', 'good~2']);
      expect(problems).toMatchObject([{ code, index: 2, path: `${folder}/d.jsonl` }]);
      expect(problems[0]?.remedy).not.toBe('');
    });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['a PDF', Buffer.from('%PDF-1.7 text text text'), 'binary'],
    ['random bytes', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * i * 31 + i * 7) % 256)), 'binary'],
    [
      'gzip cut off',
      gzipSync(Buffer.from(Array.from({ length: 900 }, (_, i) => 97 + ((i * i) % 26)))).subarray(0, 30),
      'bad-gzip',
    ],
    ['more than is allowed', Buffer.alloc(5000, 'x'), 'too-large'],
    ['more than is allowed, unpacked', gzipSync(Buffer.alloc(5000, 'x')), 'too-large'],
  ])('%s costs that file alone', async (_, bytes, code) => {
    await withFolder({ 'a.txt': bytes, 'b.txt': 'fine' }, async (folder) => {
      const { records, problems } = await gather([folder], false, 4000);
      expect(records.map((record) => record.text)).toEqual(['fine']);
      expect(problems).toMatchObject([{ code }]);
    });
  });

  it('an empty file is a document without text', async () => {
    await withFolder({ 'a.txt': '', 'b.html': '' }, async (folder) => {
      const { records, problems } = await gather([folder]);
      expect([records.map((record) => record.text), problems]).toEqual([['', ''], []]);
    });
  });

  it('a line of 5 MB and 20,000 short ones come through', async () => {
    const lines = [
      JSON.stringify({ id: 'long', text: 'word '.repeat(1_000_000) }),
      ...Array.from({ length: 20_000 }, () => '{"text":"x"}'),
    ];
    await withFolder({ 'd.jsonl': lines.join('\r\n') }, async (folder) => {
      const { records, problems } = await gather([folder]);
      expect([records.length, problems.length]).toEqual([20_001, 0]);
    });
  });
});
