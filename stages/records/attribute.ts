import { z } from 'zod';
import { entityType } from './entities.js';
import { quote, quotesRecord } from './quotes.js';
import { span } from './span.js';

/** Who said it: `entity` is an id of the record's `entities`. `named` is false where the article gives a description only. */
export const speaker = z.strictObject({ entity: z.string(), name: z.string(), type: entityType, named: z.boolean() });
export type Speaker = z.infer<typeof speaker>;

/** Why this speaker: the rule or model that decided, the mention it rests on, the chain from that mention to the name. */
export const evidence = z.strictObject({
  rule: z.string(),
  mention: span.optional(),
  chain: z.array(span).optional(),
  features: z.array(z.strictObject({ name: z.string(), weight: z.number() })).optional(),
});
export type Evidence = z.infer<typeof evidence>;

/** A quote with its speaker. `confidence` is the calibrated probability that the speaker is right; unknown is null, never a name. */
export const attribution = quote.omit({ score: true }).extend({
  score: z.number().min(0).max(1),
  speaker: speaker.nullable(),
  /** All speakers, where a plural source ("Smith and Jones said") gives more than one; the first equals `speaker`. */
  speakers: z.array(speaker).optional(),
  /** The best guess, where `speaker` is null because its confidence is below the threshold. */
  candidate: speaker.optional(),
  confidence: z.number().min(0).max(1),
  evidence,
});
export type Attribution = z.infer<typeof attribution>;

/** Output of `attribute`. */
export const attributeRecord = quotesRecord.extend({ attributions: z.array(attribution) });
export type AttributeRecord = z.infer<typeof attributeRecord>;
