import { BrokenInput } from './brokenInput.js';

/** A JSONL line as it is understood: a document's text or its HTML. */
export interface JsonLine {
  readonly id?: string;
  readonly url?: string;
  readonly text?: string;
  readonly html?: string;
}

const REMEDY = 'Write one JSON object a line, `{"id": …, "text": …}` or `{"id": …, "html": …}`, in UTF-8.';

/** Parses a line's bytes. Throws `BrokenInput` for what is not UTF-8, not a JSON object, or has neither text nor HTML. */
export function parseLine(bytes: Uint8Array): JsonLine {
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BrokenInput(
      'bad-json',
      `Expected a JSON object, got ${Array.isArray(value) ? 'an array' : value === null ? 'null' : `a ${typeof value}`}.`,
      REMEDY,
    );
  }
  const { id, url, text, html } = value as Record<string, unknown>;
  const line: { -readonly [K in keyof JsonLine]: JsonLine[K] } = {};
  if ((typeof id === 'string' && id.trim() !== '') || typeof id === 'number') line.id = wellFormed(String(id));
  if (typeof url === 'string' && url !== '') line.url = wellFormed(url);
  if (typeof text === 'string') line.text = wellFormed(text);
  if (typeof html === 'string') line.html = wellFormed(html);
  if (line.text === undefined && line.html === undefined) {
    throw new BrokenInput('no-text', 'Expected a string in `text` or `html`, got neither.', REMEDY);
  }
  return line;
}

function parse(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenInput('not-utf8', 'The line is not UTF-8.', REMEDY);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BrokenInput('bad-json', `Malformed JSON: ${(error as Error).message}.`, REMEDY);
  }
}

/** Lone surrogates become U+FFFD: they have no bytes in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
