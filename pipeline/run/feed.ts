import { createHash } from 'node:crypto';
import type { Source } from '../../stages/stage.js';
import { throwIfStopped, UsageError } from '../errors/runError.js';
import { digestOf } from '../journal/digest.js';
import { readJournal } from '../journal/journal.js';
import type { CachedLine } from '../journal/lineCache.js';
import { linesOfFile } from '../jsonl/readLines.js';
import type { PredecessorFile } from '../plan/predecessor.js';
import type { Plan } from '../plan/plan.js';
import type { Unit } from '../work/unit.js';
import type { StageCache } from './generation.js';
import { entryOf } from './entryOf.js';
import { eventDigest, itemKey } from './itemKey.js';
import type { Slot } from './slot.js';

/** The documents of a run in the order of its input, each with what is known of it already. */
export interface Feed {
  readonly slots: AsyncGenerator<Slot>;
  /** Hash of all that was fed, when the last slot is out. */
  readonly signature: () => string;
}

/** Feeds the raw inputs. */
export function feedInputs(plan: Plan, caches: readonly StageCache[]): Feed {
  const source = plan.stages[0] as Source;
  const hash = createHash('sha256');
  async function* slots(): AsyncGenerator<Slot> {
    for await (const event of source.walk(plan.inputs, plan.options)) {
      hash.update(eventDigest(event));
      const entry = entryOf(event, source.name);
      if (entry) yield { kind: 'entry', entry };
      if (event.kind !== 'item') continue;
      const { item } = event;
      yield slotOf(itemKey(item), { kind: 'item', item }, item.bytes.length, caches);
    }
  }
  return { slots: slots(), signature: () => hash.digest('hex') };
}

/** Feeds the lines of the predecessor's file. */
export function feedFile(file: PredecessorFile, caches: readonly StageCache[]): Feed {
  const journal = readJournal(file.journal, file.bytes);
  async function* slots(): AsyncGenerator<Slot> {
    let count = 0;
    for await (const line of linesOfFile(file.path)) {
      const key = digestOf(line.bytes, '\n');
      const trusted = journal !== undefined && count < journal.count && journal.digest(count).equals(key);
      count++;
      const input = { kind: 'line', bytes: line.bytes, file: file.path, line: line.number, trusted } as const;
      yield slotOf(key, input, line.size, caches);
    }
  }
  return { slots: slots(), signature: () => file.sha256 };
}

/** Follows the chain of lines made earlier, from each line's digest to the next stage's line, as far as it goes. */
function slotOf(key: Uint8Array, input: Unit['input'], size: number, caches: readonly StageCache[]): Slot {
  const cached: CachedLine[] = [];
  for (const cache of caches) {
    const line = cache.find(cached.at(-1)?.digest ?? key);
    if (!line) break;
    cached.push(line);
  }
  const last = cached.at(-1);
  if (cached.length === caches.length) return { kind: 'document', key, cached, unit: undefined, size };
  const rest: Unit['input'] = last ? { kind: 'line', bytes: last.bytes, file: '', line: 1, trusted: true } : input;
  return { kind: 'document', key, cached, unit: { from: cached.length, input: rest }, size };
}

/** Hash of all raw inputs, as a run over them would have it. */
export async function inputSignature(plan: Plan, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const event of (plan.stages[0] as Source).walk(plan.inputs, plan.options)) {
    throwIfStopped(signal);
    hash.update(eventDigest(event));
  }
  return hash.digest('hex');
}

/** Looks at the inputs before any work: throws `UsageError` where one is not there. */
export async function firstEvent(plan: Plan): Promise<void> {
  if (plan.predecessor) return;
  const events = (plan.stages[0] as Source).walk(plan.inputs, plan.options);
  try {
    await events.next();
  } catch (error) {
    if ((error as Error).name === 'MissingInput') throw new UsageError((error as Error).message);
    throw error;
  } finally {
    await events.return(undefined);
  }
}
