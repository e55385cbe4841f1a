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
 * An element of a page that holds text: `[parent, index, tag, words]`. `parent` is its place in the record's `elements` (-1 for the
 * root; always less than its own), `index` its place among the parent's child elements, `words` its class, id, role and similar
 * words in lower case, joined by spaces.
 */
export const element = z.tuple([z.int().min(-1), z.int().min(0), z.string(), z.string()]);
export type Element = z.infer<typeof element>;

/** A block of a page as `read` rendered it: a line of `text` that the page's layout sets apart. Only HTML has blocks. */
export const block = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  /** The innermost element that holds all of the block's text, as its place in `elements`. */
  element: z.int().min(0),
  /** Share of the block's characters inside links, 0 to 1. */
  links: z.number().min(0).max(1),
  /** Line breaks (`<br>`, or line ends in `<pre>`) between the block before and this one, where nothing else parts them. */
  breaks: z.int().min(1).optional(),
});
export type Block = z.infer<typeof block>;

/**
 * A stretch of `text` that the page's code says something about: `kind` is what (`author`, `date`, `title`, …; see `read`), `value`
 * a machine-readable form of it. Marks of kinds that begin with `head-` stand in the lines that `read` puts before the visible text.
 */
export const mark = z.strictObject({
  kind: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  value: z.string().optional(),
});
export type Mark = z.infer<typeof mark>;

/** What an HTML page says about itself as a whole. */
export const pageMeta = z.strictObject({
  site: z.string().optional(),
  language: z.string().optional(),
  type: z.string().optional(),
});
export type PageMeta = z.infer<typeof pageMeta>;

/**
 * Output of `read`: a document's decoded text. Markdown's marks and the link numbers of terminal browsers have become spaces in it, so that
 * offsets are those of the input. For HTML, `text` begins with a few lines of what the page's head says (titles, authors,
 * dates; none of it in `blocks`), then the visible text follows, a block a line.
 */
export const readRecord = z.strictObject({
  id: z.string(),
  source,
  text: z.string(),
  elements: z.array(element).optional(),
  blocks: z.array(block).optional(),
  marks: z.array(mark).optional(),
  meta: pageMeta.optional(),
});
export type ReadRecord = z.infer<typeof readRecord>;
