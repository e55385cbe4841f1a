import type { Paragraph, Span } from '../records/index.js';

const MOST_MORE = 4;
const HEAD = 3;
const ROLE =
  /^(?:the )?(?:(?:senior|junior|staff|chief|guest|special|freelance|contributing|associate|assistant|deputy|managing|political|sports?|business|features?|news|crime|health|education|travel|city|national|local) )*(?:writer|reporter|correspondent|editor|columnist|contributor|staff)s?\.?$/i;

/** The paragraphs less those that say no more than who wrote the article or when: byline and date in full, a role in the first lines. */
export function withoutCredits(
  paragraphs: readonly Paragraph[],
  { byline, published }: { readonly byline?: Span | undefined; readonly published?: Span | undefined },
): Paragraph[] {
  return paragraphs.filter(
    (paragraph, i) =>
      !saysOnly(paragraph, byline) &&
      !saysOnly(paragraph, published) &&
      !(i < HEAD && ROLE.test(paragraph.text.trim())),
  );
}

function saysOnly({ start, end, text }: Paragraph, span: Span | undefined): boolean {
  return (
    span !== undefined && start < span.end && span.start < end && wordCount(text) <= wordCount(span.text) + MOST_MORE
  );
}

function wordCount(text: string): number {
  return text.slice(0, 1000).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
