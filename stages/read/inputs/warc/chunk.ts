/**
 * What a WARC file gives, in order: `data`; `member` before the first data of a gzip member and `whole` after its last, checked;
 * `broken` where bytes were lost (all that can be read again after it begins with a new `member`).
 */
export type Chunk =
  | { readonly kind: 'data'; readonly bytes: Buffer }
  | { readonly kind: 'member' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'broken'; readonly message: string };
