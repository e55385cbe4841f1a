import { read } from '../../stages/index.js';
import type { ReadRecord } from '../../stages/records/index.js';
import type { StageOptions } from '../../stages/stage.js';
import type { ErrorEntry } from '../errors/errorEntry.js';
import { entryOf } from '../run/entryOf.js';
import { failureEntry } from '../work/failureEntry.js';
import { placeOf } from '../work/unit.js';

/** What `documentFrom` makes a document of: text or a page's HTML, with an id that tells it from others. */
export interface DocumentInput {
  readonly id: string;
  readonly text?: string;
  readonly html?: string;
  readonly url?: string;
}

/** The `read` record of a text or page held in memory. Throws where there is neither text nor HTML. */
export function documentFrom(input: DocumentInput, options: Partial<StageOptions> = {}): ReadRecord {
  const bytes = Buffer.from(JSON.stringify(input));
  const url = input.url === undefined ? {} : { url: input.url };
  return read.decode(
    { id: input.id, path: 'memory', container: 'jsonl', bytes, ...url },
    { cleanText: false, ...options },
  );
}

/**
 * The documents of files, folders and globs, in the order and with the ids a run gives them. Broken input goes to `onEntry`, as do
 * warnings; without it, broken input throws.
 */
export async function* readDocuments(
  inputs: readonly string[],
  options: Partial<StageOptions> = {},
  onEntry?: (entry: ErrorEntry) => void,
): AsyncGenerator<ReadRecord> {
  const all = { cleanText: false, ...options };
  for await (const event of read.walk(inputs, all)) {
    const entry = entryOf(event, read.name);
    if (entry) report(entry, onEntry);
    if (event.kind !== 'item') continue;
    const { item } = event;
    let record: ReadRecord;
    try {
      record = read.decode(item, all);
    } catch (error) {
      const unit = { from: 0, input: { kind: 'item', item } } as const;
      report(failureEntry(error, read.name, placeOf(unit), undefined), onEntry);
      continue;
    }
    yield record;
  }
}

function report(entry: ErrorEntry, onEntry: ((entry: ErrorEntry) => void) | undefined): void {
  if (onEntry) onEntry(entry);
  else if (entry.level === 'error') throw new Error(`${entry.file}: ${entry.message} ${entry.remedy}`);
}
