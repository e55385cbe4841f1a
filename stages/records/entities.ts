import { z } from 'zod';
import { segmentRecord } from './segment.js';
import { span } from './span.js';

export const entityType = z.enum(['person', 'organization', 'location', 'group', 'document', 'other']);
export type EntityType = z.infer<typeof entityType>;

/** An entity a mention may stand for, and how probable that is, in [0, 1]. */
const reading = z.strictObject({ entity: z.string(), p: z.number().min(0).max(1) });

/**
 * `readings`: whom a pronoun or description may stand for, the most probable first, where that is not all but certain; what is missing
 * to 1 is the share of readings left out and of nobody the article speaks of.
 */
export const mention = span.extend({
  kind: z.enum(['name', 'nominal', 'pronoun']),
  readings: z.array(reading).optional(),
});
export type Mention = z.infer<typeof mention>;

/**
 * Somebody or something the article speaks of, with every mention of it in text order.
 * `name` is the fullest name the article gives; where it gives none (`named` false), the fullest description.
 */
export const entity = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: entityType,
  named: z.boolean(),
  aliases: z.array(z.string()).optional(),
  /** Office or profession as the text has it ("Secretary of State"). */
  role: z.string().optional(),
  gender: z.enum(['female', 'male']).optional(),
  genderEvidence: z.enum(['title', 'pronoun', 'first-name', 'noun']).optional(),
  mentions: z.array(mention),
});
export type Entity = z.infer<typeof entity>;

/** Output of `entities`: the record of `segment` with in-document clusters. Entity ids are `e1`, `e2`, … by first mention. */
export const entitiesRecord = segmentRecord.extend({ entities: z.array(entity) });
export type EntitiesRecord = z.infer<typeof entitiesRecord>;
