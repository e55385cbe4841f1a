import type { Tokens } from '../language/tokens.js';
import { quotedSpans } from '../marks/quotedSpans.js';
import type { Span } from '../records/index.js';

/** 1 for every token that stands inside quotation marks. Linear. */
export function quotedTokens(tokens: Tokens, paragraphs: readonly Span[]): Uint8Array {
  const out = new Uint8Array(tokens.count);
  let i = 0;
  for (const span of quotedSpans(paragraphs)) {
    if (span.depth > 0) continue;
    while (i < tokens.count && tokens.start[i]! < span.start) i++;
    for (; i < tokens.count && tokens.start[i]! < span.end; i++) out[i] = 1;
  }
  return out;
}
