import type { InputProblem, RawItem } from '../item.js';
import { parseLine } from '../decode/jsonLine.js';
import { BrokenInput } from '../decode/brokenInput.js';
import { byteLines } from './lines.js';
import type { InputFile } from './findFiles.js';

/** An item before its id is made distinct, or what is wrong with it. */
export type Found =
  | { readonly kind: 'item'; readonly item: RawItem }
  | { readonly kind: 'problem'; readonly problem: InputProblem };

/** The documents of a JSONL file, a line each; a malformed line is a problem with its line number, blank lines are nothing. */
export async function* jsonlItems(file: InputFile, maxBytes: number): AsyncGenerator<Found> {
  const gzip = /\.gz$/i.test(file.path);
  for await (const { index, bytes } of byteLines(file.path, gzip, maxBytes)) {
    if (bytes === null) {
      const remedy = 'Split the document, or leave it out.';
      yield problem(file, index, 'too-large', `Line ${index} is longer than ${maxBytes} bytes.`, remedy);
    } else if (!isBlank(bytes)) yield item(file, index, bytes);
  }
}

function item(file: InputFile, index: number, bytes: Uint8Array): Found {
  try {
    const line = parseLine(bytes);
    const id = line.id ?? `${file.name}#${index}`;
    const found: RawItem = { id, path: `${file.path}/${id}`, container: 'jsonl', index, bytes };
    return { kind: 'item', item: line.url === undefined ? found : { ...found, url: line.url } };
  } catch (error) {
    if (!(error instanceof BrokenInput)) throw error;
    return problem(file, index, error.code, error.message, error.remedy);
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

function problem(file: InputFile, index: number, code: string, message: string, remedy: string): Found {
  return { kind: 'problem', problem: { code, message, remedy, path: file.path, index, id: `${file.name}#${index}` } };
}
