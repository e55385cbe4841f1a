import chardet from 'chardet';
import iconv from 'iconv-lite';
import { BrokenInput } from './brokenInput.js';

/** A document's text and the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Bytes looked at for binary content, declarations and guesses. */
const HEAD = 1 << 16;

const REMEDY = 'Give text, HTML, JSONL or WARC; convert other formats first, or leave the file out.';

/**
 * Decodes bytes of unknown encoding: by byte order mark, as UTF-8 where that is valid, by the declared charset (HTTP header, then `meta`
 * or XML declaration), by chardet's guess. iconv-lite does the rest: Node's own decoder is wrong for windows-1252.
 * Throws `BrokenInput` for binary files.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark) return { text: decode(bytes.subarray(mark.length), mark.encoding), encoding: mark.encoding };
  const wide = unmarkedWide(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide };
  refuseBinary(bytes);
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const declared = charsetOf(contentType) ?? declaredIn(bytes);
  if (declared && declared !== 'utf-8' && declared !== 'utf8' && iconv.encodingExists(declared)) {
    return { text: decode(bytes, declared), encoding: nameOf(declared) };
  }
  if (mostlyUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  const guess = nameOf(chardet.detect(bytes.subarray(0, HEAD * 4)) ?? 'windows-1252');
  const encoding = iconv.encodingExists(guess) && guess !== 'utf-8' ? guess : 'windows-1252';
  return { text: decode(bytes, encoding), encoding };
}

/** Latin-1 in name is windows-1252 in fact, on the web by rule. */
function nameOf(label: string): string {
  const name = label.toLowerCase().trim();
  return /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|l1|cp1252)$/.test(name) ? 'windows-1252' : name;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), nameOf(encoding));
}

function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-32le', length: 4 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** UTF-16 without a mark: nearly every other byte of its ASCII characters is NUL, always on the same side. */
function unmarkedWide(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > length * 0.35 && even < length * 0.01) return 'utf-16le';
  return even > length * 0.35 && odd < length * 0.01 ? 'utf-16be' : undefined;
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['474946383761', 'a GIF image'],
  ['474946383961', 'a GIF image'],
  ['25504446', 'a PDF document'],
  ['504b0304', 'a ZIP archive or office document'],
  ['504b0506', 'a ZIP archive or office document'],
  ['d0cf11e0a1b11ae1', 'an office document'],
  ['1f8b08', 'gzip data'],
  ['7f454c46', 'a program'],
  ['52494646', 'a RIFF media file'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
  ['377abcaf271c', 'a 7z archive'],
  ['fd377a585a00', 'xz data'],
  ['28b52ffd', 'zstd data'],
];

function refuseBinary(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known) throw new BrokenInput('binary', `Expected text, got ${known[1]}.`, REMEDY);
  const head = bytes.subarray(0, HEAD);
  const control = count(head, CONTROL);
  const nul = count(head, NUL);
  // A NUL here and there is dirt; many, or other control characters all over, are no text in any encoding we know.
  if (
    control > head.length * 0.02 ||
    (nul > head.length * 0.3 && nul > 8) ||
    (control > 2 && nul + control > head.length * 0.05)
  ) {
    throw new BrokenInput('binary', 'Expected text, got bytes that are text in no known encoding.', REMEDY);
  }
}

/** 1 for the bytes that are counted: control characters that no text has, and NUL. */
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < 32 && byte !== 0 && (byte < 7 || byte > 13) && byte !== 27) || byte === 127 ? 1 : 0,
);
const NUL = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0 ? 1 : 0));

function count(bytes: Uint8Array, counted: Uint8Array): number {
  let n = 0;
  for (let i = 0; i < bytes.length; i++) n += counted[bytes[i]!]!;
  return n;
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with a few broken places (cut in mid-character, a pasted fragment) is better read as UTF-8 than as anything else. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD * 4));
  let good = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good > bad * 10 || (bad === 1 && good === 0 && bytes.length > 3 && (bytes.at(-1) as number) >= 0xc2);
}

/** The charset a media type declares. */
function charsetOf(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();
}

/** The charset a document declares of itself: `meta charset`, `meta http-equiv`, or an XML declaration, anywhere in its first 64 KiB. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const meta = /<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return (meta ?? /^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1])?.toLowerCase();
}
