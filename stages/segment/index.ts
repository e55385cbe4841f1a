import { segmentRecord, type Issue, type Paragraph, type ReadRecord, type SegmentRecord } from '../records/index.js';
import { defineStage } from '../stage.js';
import { articleFinder } from './articleFinder.js';
import { cleanText } from './cleanText.js';
import { METADATA_RESOURCES, metadataFinder, type Metadata } from './metadata/index.js';
import { withoutCredits } from './withoutCredits.js';

/** The article and nothing but the article, out of a page's text. */
export const segment = defineStage({
  name: 'segment',
  version: '14',
  requires: ['text', 'source'],
  adds: ['language', 'title', 'dek', 'byline', 'published', 'paragraphs', 'issues'],
  options: ['cleanText'],
  schema: segmentRecord,
  resources: ['models/segment-dump.bin', 'models/segment-html.bin', ...METADATA_RESOURCES],
  setup: (options) => {
    const find = options.cleanText ? undefined : articleFinder();
    const describe = metadataFinder();
    return (record: ReadRecord): SegmentRecord => {
      const found = record.source.format === 'clean' ? undefined : find?.(record);
      const { paragraphs, issues } = found ?? { paragraphs: cleanText(record.text), issues: [] };
      const metadata = describe(record, paragraphs);
      if (!found) return assemble(record, { language: metadata.language }, paragraphs, issues);
      return assemble(record, metadata, withoutCredits(paragraphs, metadata), issues);
    };
  },
});

function assemble(
  { id, source }: ReadRecord,
  metadata: Metadata,
  paragraphs: Paragraph[],
  found: readonly Issue[],
): SegmentRecord {
  const issues = [...found];
  if (paragraphs.length === 0 && issues.length === 0)
    issues.push({ code: 'no-article', message: 'No article was found in the text.' });
  if (paragraphs.length > 0 && metadata.language !== 'en' && metadata.language !== 'und')
    issues.push({
      code: 'language-not-supported',
      message: `The article is in "${metadata.language}"; quotes are looked for in English only.`,
    });
  return { id, source, ...metadata, paragraphs, ...(issues.length > 0 ? { issues } : {}) };
}
