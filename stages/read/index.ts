import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReadRecord } from '../records/index.js';
import type { StageOptions } from '../stage.js';
import { InputError, type InputEvent, type RawItem } from './item.js';

/** Walks the inputs in a stable order: text files as they are, JSONL files line by line. */
export async function* readInputs(inputs: readonly string[], _options: StageOptions): AsyncGenerator<InputEvent> {
  for (const input of inputs) {
    for (const file of filesBelow(input)) {
      const id = file === input ? path.basename(file) : path.relative(input, file);
      const bytes = readFileSync(file);
      if (!/\.(?:jsonl|ndjson)$/.test(file)) yield { kind: 'item', item: { id, path: id, container: 'file', bytes } };
      else yield* lines(id, bytes);
    }
  }
}

function filesBelow(input: string): string[] {
  if (!statSync(input).isDirectory()) return [input];
  return readdirSync(input, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => path.join(input, name))
    .filter((file) => statSync(file).isFile());
}

function* lines(file: string, bytes: Buffer): Generator<InputEvent> {
  let index = 0;
  for (const line of bytes.toString('utf8').split('\n')) {
    index++;
    if (!line.trim()) continue;
    const id = (JSON.parse(line) as { id?: string }).id ?? `${file}:${index}`;
    yield {
      kind: 'item',
      item: { id, path: `${file}/${id}`, container: 'jsonl', index, bytes: Buffer.from(line) },
    };
  }
}

/** The document in an item. Throws `InputError` when there is none. */
export function decodeItem(item: RawItem, options: StageOptions): ReadRecord {
  const raw = Buffer.from(item.bytes).toString('utf8');
  const text = item.container === 'jsonl' ? (JSON.parse(raw) as { text?: string }).text : raw;
  if (text === undefined)
    throw new InputError({
      code: 'no-text',
      message: 'The line has no text',
      remedy: 'Give it a "text" or "html" field.',
      path: item.path,
    });
  const format = options.cleanText ? 'clean' : item.container === 'jsonl' ? 'jsonl' : 'text';
  const sha256 = createHash('sha256').update(item.bytes).digest('hex');
  return {
    id: item.id,
    source: { path: item.path, format, bytes: item.bytes.length, sha256, encoding: 'utf-8' },
    text,
  };
}
