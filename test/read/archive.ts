import { gzipSync } from 'node:zlib';

/** A record for a test archive. */
export interface TestRecord {
  readonly id: string;
  readonly type?: string;
  readonly contentType?: string;
  readonly url?: string;
  /** The record's block. */
  readonly block: Buffer;
  /** Content-Length to declare, if not the true one. */
  readonly length?: number;
}

/** An HTTP response block. */
export function response(
  body: Buffer | string,
  headers: readonly string[] = ['Content-Type: text/html; charset=utf-8'],
  status = 200,
): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${headers.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
}

/** A page's response record. */
export function pageRecord(id: string, text: string): TestRecord {
  return { id, url: `https://example.org/${id}`, block: response(`<html><body><p>${text}</p></body></html>`) };
}

/** A record's bytes. */
export function recordBytes({
  id,
  type = 'response',
  contentType = 'application/http; msgtype=response',
  url,
  block,
  length,
}: TestRecord): Buffer {
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    ...(id === '' ? [] : [`WARC-Record-ID: <urn:uuid:${id}>`]),
    `Content-Type: ${contentType}`,
    `Content-Length: ${length ?? block.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** How an archive is packed. */
export type Packing = 'plain' | 'members' | 'whole';

/** Records' bytes put together; `starts` says where each (or its member) begins. */
export function packed(
  records: readonly Buffer[],
  packing: Packing,
): { readonly bytes: Buffer; readonly starts: number[] } {
  const parts = packing === 'members' ? records.map((record) => gzipSync(record)) : records;
  const starts: number[] = [];
  let at = 0;
  for (const part of parts) {
    starts.push(at);
    at += part.length;
  }
  const joined = Buffer.concat(parts);
  return { bytes: packing === 'whole' ? gzipSync(joined) : joined, starts };
}
