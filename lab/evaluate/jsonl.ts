import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { UsageError } from '../../pipeline/errors/runError.js';

/** A gold or output file that cannot be used; the message says where and what was expected. */
export class EvaluationError extends UsageError {}

/** The records of a JSONL file. Throws `EvaluationError` naming file, line and field. */
export function readRecords<T>(file: string, schema: z.ZodType<T>, remedy: string): T[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new EvaluationError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}). ${remedy}`);
  }
  const records: T[] = [];
  text.split('\n').forEach((line, n) => {
    if (line.trim()) records.push(parseRecord(line, `${file}:${n + 1}`, schema, remedy));
  });
  return records;
}

const GOLD = 'A gold file is JSON Lines; see the README, "Measuring".';

/** The documents of a gold file, at least one; errors as `readRecords`. */
export function readGold<T>(file: string, schema: z.ZodType<T>): T[] {
  const records = readRecords(file, schema, GOLD);
  if (records.length === 0) throw new EvaluationError(`${file}: expected annotated documents, found none. ${GOLD}`);
  return records;
}

function parseRecord<T>(line: string, place: string, schema: z.ZodType<T>, remedy: string): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new EvaluationError(`${place}: expected a JSON object, got ${line.slice(0, 60)}. ${remedy}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new EvaluationError(`${place}: ${issue?.path.join('.') || 'record'}: ${issue?.message}. ${remedy}`);
}

interface Keyed {
  readonly id: string;
  readonly source?: unknown;
}

const pathOf = (record: Keyed): string | undefined =>
  typeof record.source === 'string' ? undefined : (record.source as { path?: string } | undefined)?.path;

const baseName = (name: string): string => path.basename(name).replace(/\.(txt|html?|jsonl)(\.gz)?$/, '');

/** A gold document's key: the base name of its id, without extension. */
export const goldKey = (record: Keyed): string => baseName(record.id);

/**
 * Output records by the key their gold has: the base name of the input file without extension,
 * or the record's own id where one file holds several documents.
 */
export function byKey<T extends Keyed>(records: readonly T[]): ReadonlyMap<string, T> {
  const perPath = new Map<string, number>();
  for (const record of records) {
    const file = pathOf(record);
    if (file !== undefined) perPath.set(file, (perPath.get(file) ?? 0) + 1);
  }
  const map = new Map<string, T>();
  for (const record of records) {
    const file = pathOf(record);
    map.set(baseName(file !== undefined && perPath.get(file) === 1 ? file : record.id), record);
  }
  return map;
}
