import { z } from 'zod';

const range = z.tuple([z.int().min(0), z.int().min(0)]);

/** A hand-annotated article: attribution relations as lists of `[start, end]` into `text`. */
export const goldAttributions = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({ content: z.array(range), source: z.array(range).optional(), cue: z.array(range).optional() }),
  ),
});
export type GoldAttributions = z.infer<typeof goldAttributions>;

/** A quoted segment: speech or something else in marks; its speaker by full name, or a description, or null. */
const goldQuote = z.object({
  text: z.string(),
  label: z.string(),
  optional: z.boolean().optional(),
  speaker: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  stype: z.string().nullish(),
  mode: z.string().nullish(),
});
export type GoldQuote = z.infer<typeof goldQuote>;

/** An article whose quoted segments are annotated; pages without `quotes` are passed over. */
export const goldQuotes = z.object({ id: z.string(), quotes: z.array(goldQuote).optional() });
export type GoldQuotes = z.infer<typeof goldQuotes>;

/** A page's article: its text, or its paragraphs. */
export const goldBody = z.object({
  id: z.string(),
  url: z.string().optional(),
  body: z.union([z.string(), z.array(z.object({ text: z.string() }))]),
});
export type GoldBody = z.infer<typeof goldBody>;

/** What a page's article is called, who wrote it, when it was published (ISO date); null or absent where nobody knows. */
export const goldMetadata = z.object({
  id: z.string(),
  title: z.string().nullish(),
  author: z.string().nullish(),
  published: z.string().nullish(),
});
export type GoldMetadata = z.infer<typeof goldMetadata>;

/** A text with clusters: every mention as `[start, end, kind]`, the kind `name`, `nominal` or `pronoun`. */
export const goldClusters = z.object({
  id: z.string(),
  text: z.string(),
  entities: z.array(z.object({ mentions: z.array(z.tuple([z.int().min(0), z.int().min(0), z.string()])) })),
});
export type GoldClusters = z.infer<typeof goldClusters>;
