import { createHash } from 'node:crypto';
import type { ReadRecord, Source } from '../../records/index.js';
import type { StageOptions } from '../../stage.js';
import { renderHtml } from '../html/renderHtml.js';
import { InputError, type RawItem } from '../item.js';
import { blankMarkup } from '../markup/blankMarkup.js';
import { BrokenInput } from './brokenInput.js';
import { cleanCharacters } from './cleanCharacters.js';
import { decodeBytes } from './decodeBytes.js';
import { parseLine } from './jsonLine.js';

interface Content {
  readonly text: string;
  readonly isHtml: boolean;
  readonly encoding: string;
}

/**
 * The `read` record of one raw item: decoded, cleaned of characters without width, HTML rendered to text with its blocks.
 * Pure; throws `InputError` where the bytes are no text.
 */
export function decodeItem(item: RawItem, options: StageOptions): ReadRecord {
  const content = contentOf(item);
  const source = sourceOf(item, content, options);
  if (!content.isHtml) {
    const text = cleanCharacters(content.text, item.container === 'jsonl');
    return { id: item.id, source, text: options.cleanText ? text : blankMarkup(text) };
  }
  const { text, elements, blocks, marks, meta } = renderHtml(content.text);
  if (!options.cleanText) return { id: item.id, source, text, elements, blocks, marks, meta };
  // Clean text is paragraphs alone: what the page's head says is none.
  return { id: item.id, source, text: text.slice(blocks[0]?.start ?? text.length), meta };
}

function contentOf(item: RawItem): Content {
  try {
    return item.container === 'jsonl' ? lineContent(item) : bytesContent(item);
  } catch (error) {
    if (!(error instanceof BrokenInput)) throw error;
    const { code, message, remedy } = error;
    const place = { path: item.path, id: item.id, ...(item.index === undefined ? {} : { index: item.index }) };
    throw new InputError({ code, message, remedy, ...place });
  }
}

/** HTML wins over text where a line has both, for it says more; clean text is what was asked for where it is. */
function lineContent(item: RawItem): Content {
  const line = parseLine(item.bytes);
  const isHtml = line.html !== undefined && line.html !== '';
  return { text: (isHtml ? line.html : line.text) ?? '', isHtml, encoding: 'utf-8' };
}

function bytesContent(item: RawItem): Content {
  const { text, encoding } = decodeBytes(item.bytes, item.contentType);
  const type = item.contentType?.split(';')[0]?.trim().toLowerCase();
  const named = item.container === 'file' && /\.x?html?(?:\.gz)?$/i.test(item.path);
  const isHtml =
    type === undefined ? named || looksLikeHtml(text) : type.includes('html') || (type === '' && looksLikeHtml(text));
  return { text, isHtml, encoding };
}

/** A page saved under a name that does not say so. */
function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 2000),
  );
}

function sourceOf(item: RawItem, content: Content, options: StageOptions): Source {
  const source: Source = {
    path: item.path,
    format: options.cleanText ? 'clean' : content.isHtml ? 'html' : item.container === 'file' ? 'text' : item.container,
    bytes: item.bytes.byteLength,
    sha256: createHash('sha256').update(item.bytes).digest('hex'),
    encoding: content.encoding,
  };
  return item.url === undefined ? source : { ...source, url: item.url };
}
