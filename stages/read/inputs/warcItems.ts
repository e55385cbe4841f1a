import { type FileHandle, open } from 'node:fs/promises';
import type { RawItem } from '../item.js';
import type { InputFile } from './findFiles.js';
import type { Found } from './jsonlItems.js';
import type { Chunk } from './warc/chunk.js';
import { bytesAt } from './warc/fileBytes.js';
import { gzipMembers } from './warc/gzipMembers.js';
import { httpPage, isPageType, type Page } from './warc/httpResponse.js';
import { WarcParser, type WarcRecord } from './warc/warcRecords.js';

/**
 * The pages of a WARC or WET file, plain or gzipped by record or as a whole: responses with status 200 and `conversion` and `resource`
 * records, of HTML or plain text. Records that are damaged are problems with their number; what follows them is read.
 */
export async function* warcItems(file: InputFile, maxBytes: number): AsyncGenerator<Found> {
  const handle = await open(file.path);
  try {
    const head = (await bytesAt(handle, 0, 5)).toString('latin1');
    // A gzip file whose first member is damaged is still one.
    const isGzip = head.startsWith('\u001F\u008B') || (/\.gz$/i.test(file.path) && head !== 'WARC/');
    const chunks = isGzip ? gzipMembers(handle) : plain(handle);
    for await (const record of new WarcParser(chunks).records()) {
      const found = record.kind === 'lost' ? lost(file, record) : page(file, record, maxBytes);
      if (found) yield found;
    }
  } finally {
    await handle.close();
  }
}

async function* plain(handle: FileHandle): AsyncGenerator<Chunk> {
  for (let position = 0; ;) {
    const bytes = await bytesAt(handle, position);
    if (bytes.length === 0) return;
    position += bytes.length;
    yield { kind: 'data', bytes };
  }
}

type Lost = Extract<WarcRecord, { kind: 'lost' }>;
type Whole = Extract<WarcRecord, { kind: 'record' }>;

function lost(file: InputFile, record: Lost): Found {
  return problem(file, record.index, record.id, record.code, `Record ${record.index}: ${record.message}`);
}

function problem(file: InputFile, index: number, id: string | undefined, code: string, message: string): Found {
  const remedy = 'Fetch the archive again if the record matters; all other records are read.';
  return {
    kind: 'problem',
    problem: { code, message, remedy, path: file.path, index, id: bareId(id) ?? `${file.name}#${index}` },
  };
}

function page(file: InputFile, record: Whole, maxBytes: number): Found | null {
  const { headers, index } = record;
  const recordId = headers.get('warc-record-id');
  let found: Page | null;
  try {
    found = pageOf(record, maxBytes);
  } catch (error) {
    const message = `Record ${index}: its compressed body is damaged or too large (${(error as Error).message}).`;
    return problem(file, index, recordId, 'bad-body', message);
  }
  if (!found) return null;
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const id = bareId(recordId) ?? url ?? `${file.name}#${index}`;
  const bytes = new Uint8Array(found.bytes);
  const item: RawItem = {
    id,
    path: `${file.path}/${id}`,
    container: 'warc',
    index,
    bytes,
    contentType: found.contentType,
  };
  return { kind: 'item', item: url === undefined || url === '' ? item : { ...item, url } };
}

function pageOf(record: Whole, maxBytes: number): Page | null {
  const { headers, body } = record;
  const type = headers.get('warc-type');
  const contentType = headers.get('content-type') ?? '';
  if (type === 'response')
    return /^application\/http/i.test(contentType) || contentType === '' ? httpPage(body, maxBytes) : null;
  if ((type === 'conversion' || type === 'resource') && isPageType(contentType)) return { contentType, bytes: body };
  return null;
}

/** `<urn:uuid:…>` without its brackets and scheme. */
function bareId(id: string | undefined): string | undefined {
  const bare = id
    ?.trim()
    .replace(/^<|>$/g, '')
    .replace(/^urn:uuid:/i, '');
  return bare === '' ? undefined : bare;
}
