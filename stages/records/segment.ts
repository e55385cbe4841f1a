import { z } from 'zod';
import { source } from './read.js';
import { span } from './span.js';

/** A paragraph of the article. Inside it any run of white space stands for one space; the span keeps it as it stands. */
export const paragraph = span.extend({ role: z.enum(['paragraph', 'subhead']) });
export type Paragraph = z.infer<typeof paragraph>;

/**
 * A finding about the document: data, never an error. `message` is for people, `code` is stable: why there are no paragraphs (`no-article`,
 * `error-page`, `cookie-wall`, `paywall`, `product-page`, `listing`) or no quotes (`language-not-supported`).
 */
export const issue = z.strictObject({
  code: z.string(),
  message: z.string(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
export type Issue = z.infer<typeof issue>;

/** Output of `segment`: the article and nothing but the article. `language` is an ISO 639-1 code, or `und`. */
export const segmentRecord = z.strictObject({
  id: z.string(),
  source,
  language: z.string(),
  title: span.optional(),
  dek: span.optional(),
  byline: span.optional(),
  published: span.extend({ iso: z.string() }).optional(),
  paragraphs: z.array(paragraph),
  issues: z.array(issue).optional(),
});
export type SegmentRecord = z.infer<typeof segmentRecord>;
