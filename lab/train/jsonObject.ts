import { TrainingDataError } from './trainer.js';

/** The object a line of a JSONL file holds. Throws a `TrainingDataError` that names the file and the line, from 1. */
export function jsonObject<T extends object>(text: string, file: string, line: number): Partial<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TrainingDataError(`expected a JSON object, got ${(error as Error).message}`, file, line);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Partial<T>;
  throw new TrainingDataError('expected a JSON object, got another value', file, line);
}
