import { readFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { StageOptions } from '../../stage.js';
import { type InputEvent, type InputProblem, MAX_BYTES, type RawItem } from '../item.js';
import { DistinctIds } from './distinctIds.js';
import { findFiles, type InputFile } from './findFiles.js';
import { type Found, jsonlItems } from './jsonlItems.js';
import { passedOverNotice } from './passedOver.js';
import { warcItems } from './warcItems.js';

/**
 * Walks files, folders and globs and yields what they hold, in a stable order: inputs as given, files of a folder by path, documents
 * of a file as they stand in it. One document is in memory at a time.
 * Throws `MissingInput` before the first event where an input is not there; broken documents are `problem` events.
 */
export async function* readInputs(
  inputs: readonly string[],
  _options: StageOptions,
  maxBytes: number = MAX_BYTES,
): AsyncGenerator<InputEvent> {
  const found = inputs.map((input) => [input, findFiles(input)] as const);
  const ids = new DistinctIds();
  for (const [input, { passedOver }] of found)
    if (passedOver.length > 0) yield { kind: 'notice', problem: passedOverNotice(input, passedOver) };
  for (const file of found.flatMap(([, { files }]) => files)) {
    for await (const found of fileItems(file, maxBytes)) {
      if (found.kind === 'problem') yield found;
      else {
        const { id, warning } = ids.take(found.item.id);
        if (warning === undefined) yield found;
        else yield { kind: 'item', item: renamed(found.item, id), warning };
      }
    }
  }
}

/** A document inside a file has its id in its path. */
function renamed(item: RawItem, id: string): RawItem {
  if (item.container === 'file') return { ...item, id };
  return { ...item, id, path: `${item.path.slice(0, item.path.length - item.id.length)}${id}` };
}

async function* fileItems(file: InputFile, maxBytes: number): AsyncGenerator<Found> {
  const name = file.path.toLowerCase().replace(/\.gz$/, '');
  try {
    if (/\.(?:jsonl|ndjson)$/.test(name)) yield* jsonlItems(file, maxBytes);
    else if (/\.(?:warc|wet)$/.test(name)) yield* warcItems(file, maxBytes);
    else yield await wholeFile(file, maxBytes);
  } catch (error) {
    yield { kind: 'problem', problem: failure(file, error as NodeJS.ErrnoException, maxBytes) };
  }
}

const unzip = promisify(gunzip);

async function wholeFile(file: InputFile, maxBytes: number): Promise<Found> {
  const { size } = statSync(file.path);
  if (size > maxBytes) throw Object.assign(new Error('too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
  const raw = await readFile(file.path);
  const isGzip = raw[0] === 0x1f && raw[1] === 0x8b;
  const bytes = isGzip ? await unzip(raw, { maxOutputLength: maxBytes }) : raw;
  return { kind: 'item', item: { id: file.name, path: file.path, container: 'file', bytes: new Uint8Array(bytes) } };
}

function failure(file: InputFile, error: NodeJS.ErrnoException, maxBytes: number): InputProblem {
  const at = { path: file.path, id: file.name };
  if (error.code === 'ERR_BUFFER_TOO_LARGE') {
    const message = `Expected a document of at most ${maxBytes} bytes, got a larger one.`;
    return {
      ...at,
      code: 'too-large',
      message,
      remedy: 'Split it (JSONL or WARC hold many documents), or leave it out.',
    };
  }
  if (error.code?.startsWith('Z_')) {
    const message = `The gzip data is damaged: ${error.message}.`;
    return {
      ...at,
      code: 'bad-gzip',
      message,
      remedy: 'Fetch or compress the file again; documents before the damage are kept.',
    };
  }
  const message = `The file cannot be read: ${error.message}.`;
  return { ...at, code: 'unreadable', message, remedy: 'Check the file and its permissions.' };
}
