import type { ErrorEntry, Place } from '../errors/errorEntry.js';
import { InputError } from '../../stages/read/item.js';
import { problemEntry } from '../errors/problemEntry.js';
import { ForeignLine } from './parseRecord.js';
import { placeOf, type Unit } from './unit.js';

/**
 * The entry for what a stage threw. Broken input says for itself what to do; a fault of a stage is named by the document and the file it
 * came from at first, so that it reads the same however the stage was run.
 */
export function failureEntry(error: unknown, stage: string, place: Place, record: unknown): ErrorEntry {
  const base = { level: 'error', stage } as const;
  if (error instanceof ForeignLine)
    return {
      ...base,
      ...place,
      code: error.code,
      message: error.message,
      remedy: 'Mend the line, or make the file anew with the stage that writes it.',
    };
  if (error instanceof InputError) return { ...problemEntry(error.problem, stage), ...place };
  const message = error instanceof Error ? error.message : String(error);
  return {
    ...base,
    ...originOf(record, place),
    code: 'stage-failed',
    message: `The stage failed on this document: ${message}`,
    remedy: 'A fault of whosaid: please report it with the document. The other documents are not affected.',
  };
}

/** A record's own id and source, where there is a record. */
function originOf(record: unknown, place: Place): Place {
  const { id, source } = (record ?? {}) as { id?: unknown; source?: { path?: unknown } };
  return typeof id === 'string' && typeof source?.path === 'string' ? { id, file: source.path } : place;
}

/** Where a unit came from, without doing its work: what `originOf` would say of the record of its first stage. */
export function originOfUnit(unit: Unit, stage: number): Place {
  const { input } = unit;
  if (input.kind === 'item') return stage === 0 ? placeOf(unit) : { id: input.item.id, file: input.item.path };
  try {
    return originOf(JSON.parse(Buffer.from(input.bytes).toString('utf8')), placeOf(unit));
  } catch {
    return placeOf(unit);
  }
}
