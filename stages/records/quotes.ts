import { z } from 'zod';
import { entitiesRecord } from './entities.js';
import { span } from './span.js';

export const quoteKind = z.enum(['direct', 'mixed', 'indirect']);
export type QuoteKind = z.infer<typeof quoteKind>;

/**
 * One attribution relation: something said, and the words that say who said it.
 * `content` is what was said (several spans where the tag splits it), `quoted` its parts inside quotation marks, marks included;
 * direct = content opens with a mark, mixed = has marks inside, indirect = has none.
 * `flags` is what was found out about its marks (`unclosed`, `continued` into the next paragraph, `continuation` of the paragraph before,
 * `repaired` where one is missing or faces the wrong way, `single`), or `reported`: its marks are those of a quotation it passes on.
 * `score` is the probability, in [0, 1], that the content is an attribution and its span right.
 */
export const quote = z.strictObject({
  id: z.string(),
  kind: quoteKind,
  content: z.array(span),
  quoted: z.array(span),
  cue: span.nullable(),
  source: span.nullable(),
  flags: z.array(z.string()).optional(),
  score: z.number().min(0).max(1),
});
export type Quote = z.infer<typeof quote>;

/** Output of `quotes`. Quote ids are `q1`, `q2`, … in text order of their content. */
export const quotesRecord = entitiesRecord.extend({ quotes: z.array(quote) });
export type QuotesRecord = z.infer<typeof quotesRecord>;
