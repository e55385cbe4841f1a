import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { parseHeaders } from './warcRecords.js';

/** An HTTP response's page. `contentType` as declared, '' if not. */
export interface Page {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * The page in a response record's block: null where it is none to read (another status than 200, another type than HTML or plain text).
 * Chunked and compressed bodies are undone where they still are what their headers say: some crawlers undo them and keep the headers.
 * Throws what zlib throws on damaged bodies.
 */
export function httpPage(block: Buffer, maxBytes: number): Page | null {
  const crlf = block.indexOf('\r\n\r\n');
  const lf = block.indexOf('\n\n');
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : block.length;
  const head = block.subarray(0, Math.min(end, 1 << 18)).toString('utf8');
  if (!/^HTTP\/[\d.]+\s+200\b/i.test(head)) return null;
  const headers = parseHeaders(head);
  const contentType = headers.get('content-type') ?? '';
  if (!isPageType(contentType)) return null;
  const body = dechunked(block.subarray(end), headers.get('transfer-encoding') ?? '');
  return { contentType, bytes: uncompressed(body, headers.get('content-encoding') ?? '', maxBytes) };
}

/** HTML, plain text, or undeclared. */
export function isPageType(contentType: string): boolean {
  const type = (contentType.split(';')[0] as string).trim().toLowerCase();
  return type === '' || type === 'text/html' || type === 'text/plain' || type === 'application/xhtml+xml';
}

function dechunked(body: Buffer, encoding: string): Buffer {
  if (!/chunked/i.test(encoding)) return body;
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\n', at);
    if (end < 0 || end - at > 200) return parts.length > 0 ? Buffer.concat(parts) : body;
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(body.subarray(at, end).toString('latin1'))?.[1];
    if (size === undefined) return parts.length > 0 ? Buffer.concat(parts) : body;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return Buffer.concat(parts);
}

function uncompressed(body: Buffer, encoding: string, maxBytes: number): Buffer {
  const options = { maxOutputLength: maxBytes };
  const name = encoding.trim().toLowerCase();
  if (/gzip/.test(name)) return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
  if (name === 'deflate') {
    if (((body[0] ?? 0) & 15) === 8 && body.length > 1 && body.readUInt16BE(0) % 31 === 0)
      return inflateSync(body, options);
    return attempt(() => inflateRawSync(body, options), body);
  }
  return name === 'br' ? attempt(() => brotliDecompressSync(body, options), body) : body;
}

function attempt(undo: () => Buffer, otherwise: Buffer): Buffer {
  try {
    return undo();
  } catch {
    return otherwise;
  }
}
