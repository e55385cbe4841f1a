import type { ErrorEntry } from '../errors/errorEntry.js';
import { ForeignLine } from './parseRecord.js';

type Place = Pick<ErrorEntry, 'id' | 'file' | 'line'>;

/**
 * The entry for what a stage threw. Errors of the input say for themselves what to do (`code`, `remedy`); an error of a stage is named by
 * the document and the file it came from first, so that it reads the same however the stage was run.
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
  const message = error instanceof Error ? error.message : String(error);
  if (saysRemedy(error)) return { ...base, ...place, code: error.code, message, remedy: error.remedy };
  return {
    ...base,
    ...originOf(record, place),
    code: 'stage-failed',
    message: `The stage failed on this document: ${message}`,
    remedy: 'A fault of whosaid: please report it with the document. The other documents are not affected.',
  };
}

function saysRemedy(error: unknown): error is { code: string; remedy: string } {
  const { code, remedy } = error as { code?: unknown; remedy?: unknown };
  return typeof code === 'string' && typeof remedy === 'string';
}

/** A record's own id and source, where there is a record. */
export function originOf(record: unknown, place: Place): Place {
  const { id, source } = (record ?? {}) as { id?: unknown; source?: { path?: unknown } };
  return typeof id === 'string' && typeof source?.path === 'string' ? { id, file: source.path } : place;
}
