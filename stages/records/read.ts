import { z } from 'zod';

/** Where a document came from. `bytes` and `sha256` are of the raw input (the file, or the record inside it). */
export const source = z.strictObject({
  path: z.string(),
  format: z.enum(['text', 'html', 'jsonl', 'warc', 'clean']),
  bytes: z.int().min(0),
  sha256: z.string(),
  encoding: z.string(),
  url: z.string().optional(),
});
export type Source = z.infer<typeof source>;

/**
 * One node of a page's layout, as `read` saw it in HTML: a block of `text` with the evidence its tags gave.
 * Only documents of format `html` (or HTML inside JSONL and WARC) carry blocks.
 */
export const block = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  /** Names of the open elements from the root to the block, outermost first, joined by `>`. */
  path: z.string(),
  /**
   * Numbers of those elements, in the order of `path`: an element's number is its place among all start tags of the page.
   * Blocks that share a number stand in the same element.
   */
  nodes: z.array(z.int().min(0)),
  /**
   * Class and id (and role, itemprop) words of those elements, in the order of `path`, in lower case, one string an element
   * with its words joined by spaces; empty where an element has none.
   */
  words: z.array(z.string()),
  /** Share of the block's characters inside links, 0 to 1. */
  links: z.number().min(0).max(1),
});
export type Block = z.infer<typeof block>;

/** What an HTML page says about itself outside its visible text (`meta`, JSON-LD, `<time>`). */
export const pageMeta = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  author: z.string().optional(),
  published: z.string().optional(),
  language: z.string().optional(),
  type: z.string().optional(),
});
export type PageMeta = z.infer<typeof pageMeta>;

/** Output of `read`: a document's decoded text. */
export const readRecord = z.strictObject({
  id: z.string(),
  source,
  text: z.string(),
  blocks: z.array(block).optional(),
  meta: pageMeta.optional(),
});
export type ReadRecord = z.infer<typeof readRecord>;
