import { z } from 'zod';

/**
 * A line of `<stage>.errors.jsonl`. An `error` cost its document from this stage on; a `warning` cost nothing.
 * `file` and `line` (record number in a WARC, both from 1) say where, `message` why, `remedy` what to do.
 */
export const errorEntry = z.strictObject({
  level: z.enum(['error', 'warning']),
  stage: z.string(),
  id: z.string().optional(),
  file: z.string(),
  line: z.int().min(1).optional(),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
});
export type ErrorEntry = z.infer<typeof errorEntry>;

/** The document and the place an entry speaks of. */
export type Place = Pick<ErrorEntry, 'id' | 'file' | 'line'>;
