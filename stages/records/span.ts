import { z } from 'zod';

/**
 * A stretch of a document's decoded text: UTF-16 code units, half-open, `text.slice(start, end) === span.text`.
 */
export const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0), text: z.string() });
export type Span = z.infer<typeof span>;

/** The span of `text` from `start` to `end`. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}
