import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, type Packing, pageRecord, recordBytes, response, type TestRecord } from './archive.js';
import { bodyText, gather, withFolder } from './gather.js';

const five = ['one', 'two', 'three', 'four', 'five'];
const pages = five.map((word) => recordBytes(pageRecord(word, `This is page ${word}.`)));
const info = recordBytes({
  id: 'info',
  type: 'warcinfo',
  contentType: 'application/warc-fields',
  block: Buffer.from('software: test\r\n'),
});

async function read(bytes: Buffer, name = 'a.warc') {
  return withFolder({ [name]: bytes }, async (folder) => gather([`${folder}/${name}`]));
}

/** A gzip member with these flags and what they announce in its header. */
const member = (bytes: Buffer, flags: number, extra: Buffer): Buffer => {
  const made = gzipSync(bytes);
  made[3] = flags;
  return Buffer.concat([made.subarray(0, 10), extra, made.subarray(10)]);
};

describe('WARC', () => {
  it.each(['plain', 'members', 'whole'] as Packing[])(
    'reads every page of an archive packed as %s',
    async (packing) => {
      const { records, problems } = await read(
        packed([info, ...pages], packing).bytes,
        packing === 'plain' ? 'a.warc' : 'a.warc.gz',
      );
      expect(problems).toEqual([]);
      expect(records.map((record) => record.id)).toEqual(five);
      expect(records.map(bodyText)).toEqual(five.map((word) => `This is page ${word}.`));
      expect(records[0]?.source).toMatchObject({ format: 'html', url: 'https://example.org/one' });
      expect(records[0]?.source.path).toMatch(/a\.warc(\.gz)?\/one$/);
    },
  );

  it('reads WET records as text', async () => {
    const record: TestRecord = {
      id: 'w',
      type: 'conversion',
      contentType: 'text/plain',
      url: 'https://example.org/w',
      block: Buffer.from('Ä line\n'),
    };
    const { records } = await read(packed([recordBytes(record)], 'members').bytes, 'a.warc.wet.gz');
    expect(records.map((one) => [one.id, one.text, one.source.format])).toEqual([['w', 'Ä line\n', 'warc']]);
  });

  it('reads members whose gzip headers hold more than they must', async () => {
    const named = Buffer.from('page.warc\0');
    const members = [
      member(pages[0]!, 4, Buffer.from([3, 0, 1, 2, 3])),
      member(pages[1]!, 8, named),
      member(pages[2]!, 16, Buffer.from('a comment\0')),
      member(pages[3]!, 2, Buffer.from([7, 7])),
      member(pages[4]!, 4 + 8 + 2, Buffer.concat([Buffer.from([2, 0, 9, 9]), named, Buffer.from([7, 7])])),
    ];
    const { records, problems } = await read(Buffer.concat(members), 'a.warc.gz');
    expect([records.map((record) => record.id), problems]).toEqual([five, []]);
  });

  const text = 'This is the body of the page, said the page.';
  const html = `<p>${text}</p>`;
  const chunks = `5\r\n${html.slice(0, 5)}\r\n${(html.length - 5).toString(16)};x=y\r\n${html.slice(5)}\r\n0\r\n\r\n`;
  it.each([
    ['chunked', ['Transfer-Encoding: chunked'], chunks],
    ['chunked in name only', ['Transfer-Encoding: chunked'], html],
    ['gzip', ['Content-Encoding: gzip'], gzipSync(html)],
    ['gzip in name only', ['Content-Encoding: gzip'], html],
    ['deflate', ['Content-Encoding: deflate'], deflateSync(html)],
    ['brotli', ['Content-Encoding: br'], brotliCompressSync(html)],
    ['no content type', [], html],
  ])('undoes %s', async (_, headers, body) => {
    const type = headers.length === 0 ? [] : ['Content-Type: text/html'];
    const block = response(body as string, [...type, ...headers]);
    const { records, problems } = await read(recordBytes({ id: 'x', url: 'https://example.org/', block }));
    expect(problems).toEqual([]);
    expect(records.map((record) => record.text.includes(text))).toEqual([true]);
  });

  it.each([
    ['another status', response('gone', undefined, 404)],
    ['a redirect', response('', ['Location: /'], 301)],
    ['an image', response('GIF89a', ['Content-Type: image/gif'])],
  ])('passes over %s in silence', async (_, block) => {
    const { records, problems } = await read(Buffer.concat([recordBytes({ id: 'x', block }), pages[0] as Buffer]));
    expect([records.length, problems.length]).toEqual([1, 0]);
  });

  it('names a page by its address where the record has no id', async () => {
    const { records } = await read(recordBytes({ ...pageRecord('', 'No id here.'), url: 'https://example.org/a' }));
    expect(records.map((record) => record.id)).toEqual(['https://example.org/a']);
  });
});

/** Damages record `n` of an archive in one of several ways. */
const DAMAGES: Readonly<Record<string, (records: readonly Buffer[], n: number, packing: Packing) => Buffer>> = {
  'too short a length': (records, n, packing) => relength(records, n, packing, -7),
  'too long a length': (records, n, packing) => relength(records, n, packing, 40),
  'a length beyond the end': (records, n, packing) => relength(records, n, packing, 1_000_000),
  'no length': (records, n, packing) =>
    packed(
      replaced(records, n, (text) => text.replace(/Content-Length: \d+\r\n/, '')),
      packing,
    ).bytes,
};
const MEMBER_DAMAGES: typeof DAMAGES = {
  'a member with a wrong byte': (records, n) => {
    const { bytes, starts } = packed(records, 'members');
    const middle = Math.floor(((starts[n] as number) + (starts[n + 1] ?? bytes.length)) / 2);
    bytes[middle] = (bytes[middle] as number) ^ 0xff;
    return bytes;
  },
  'a member cut off': (records, n) => {
    const { bytes, starts } = packed(records, 'members');
    const end = starts[n + 1] ?? bytes.length;
    return Buffer.concat([bytes.subarray(0, end - 30), bytes.subarray(end)]);
  },
  'a member without its header': (records, n) => {
    const { bytes, starts } = packed(records, 'members');
    bytes.fill(7, starts[n], (starts[n] as number) + 4);
    return bytes;
  },
  'a member with a wrong checksum': (records, n) => {
    const { bytes, starts } = packed(records, 'members');
    const end = starts[n + 1] ?? bytes.length;
    bytes[end - 8] = (bytes[end - 8] as number) ^ 1;
    return bytes;
  },
};

function replaced(records: readonly Buffer[], n: number, change: (text: string) => string): Buffer[] {
  return records.map((record, i) => (i === n ? Buffer.from(change(record.toString('latin1')), 'latin1') : record));
}

function relength(records: readonly Buffer[], n: number, packing: Packing, by: number): Buffer {
  const longer = (text: string): string =>
    text.replace(/Content-Length: (\d+)/, (_, d: string) => `Content-Length: ${Number(d) + by}`);
  return packed(replaced(records, n, longer), packing).bytes;
}

describe('damaged WARC', () => {
  const cases = [
    ...Object.keys(DAMAGES).flatMap((how) =>
      (['plain', 'members', 'whole'] as const).map((packing) => [how, packing] as const),
    ),
    ...Object.keys(MEMBER_DAMAGES).map((how) => [how, 'members'] as const),
  ];
  it.each(cases)('%s (%s) costs that record alone and is counted', async (how, packing) => {
    const damage = DAMAGES[how] ?? (MEMBER_DAMAGES[how] as (typeof DAMAGES)[string]);
    for (let n = 0; n < 5; n++) {
      const { records, problems } = await read(damage(pages, n, packing), packing === 'plain' ? 'a.warc' : 'a.warc.gz');
      expect(
        records.map((record) => record.id),
        `record ${n}`,
      ).toEqual(five.filter((_, i) => i !== n));
      expect(
        problems.map((problem) => problem.index),
        `record ${n}`,
      ).toEqual([n + 1]);
    }
  });

  it.each(['plain', 'members', 'whole'] as Packing[])(
    'cut off anywhere (%s) costs the last record at most',
    async (packing) => {
      const { bytes, starts } = packed(pages, packing);
      for (let cut = bytes.length - 6; cut > 0; cut -= packing === 'whole' ? 3 : 37) {
        const { records, problems } = await read(bytes.subarray(0, cut), packing === 'plain' ? 'a.warc' : 'a.warc.gz');
        const whole =
          packing === 'whole' ? records.length : starts.filter((_, i) => (starts[i + 1] ?? bytes.length) <= cut).length;
        const onBoundary = starts.includes(cut);
        expect([records.length >= whole, records.map((r) => r.id)]).toEqual([true, five.slice(0, records.length)]);
        if (!onBoundary) expect(problems.length, `cut at ${cut}`).toBeLessThanOrEqual(1);
        if (!onBoundary && records.length === whole) expect(problems.length, `cut at ${cut}`).toBe(1);
      }
    },
  );

  it('finds all pages between any amount of dirt', async () => {
    const dirt = fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(dirt, { nil: undefined }), { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        async (between, gzip) => {
          const parts = pages.flatMap((page, i) => {
            const bytes = gzip ? gzipSync(page) : page;
            const before = between[i];
            return before === undefined
              ? [bytes]
              : [gzip ? before : Buffer.concat([before, Buffer.from('\r\n')]), bytes];
          });
          // The first bytes say whether a file is gzip.
          const { records } = await read(
            Buffer.concat([...(gzip ? [gzipSync(info)] : [info]), ...parts]),
            gzip ? 'a.warc.gz' : 'a.warc',
          );
          expect(records.map((record) => record.id)).toEqual(five);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the good pages and one problem for a page whose compressed body is broken', async () => {
    const bad = response(Buffer.concat([gzipSync('<p>x</p>').subarray(0, 15)]), [
      'Content-Type: text/html',
      'Content-Encoding: gzip',
    ]);
    const { records, problems } = await read(Buffer.concat([recordBytes({ id: 'x', block: bad }), pages[1] as Buffer]));
    expect(records.map((record) => record.id)).toEqual(['two']);
    expect(problems).toMatchObject([{ code: 'bad-body', index: 1, id: 'x' }]);
  });

  it('names the damaged member, not the length that was damaged with it', async () => {
    const member = gzipSync((pages[1] as Buffer).toString().replace('<body>', '<body>more'));
    member.writeUInt32LE(0, member.length - 8);
    const { records, problems } = await read(
      Buffer.concat([gzipSync(pages[0] as Buffer), member, gzipSync(pages[2] as Buffer)]),
      'a.warc.gz',
    );
    expect(records.map((record) => record.id)).toEqual(['one', 'three']);
    expect(problems).toMatchObject([{ code: 'damaged', index: 2, message: expect.stringContaining('checksum') }]);
  });

  it('is not taken in by a page that speaks of WARC', async () => {
    const page = recordBytes(pageRecord('w', 'A record begins so:\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\n'));
    const { records, problems } = await read(Buffer.concat([page, pages[0] as Buffer]));
    expect([records.map((record) => record.id), problems]).toEqual([['w', 'one'], []]);
  });
});
