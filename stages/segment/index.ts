import { segmentRecord, type Issue, type Paragraph, type ReadRecord, type SegmentRecord } from '../records/index.js';
import { defineStage } from '../stage.js';
import { cleanText } from './cleanText.js';
import { logicalLines } from './logicalLines.js';
import { paragraphOf } from './paragraphOf.js';
import { ruleBody } from './ruleBody.js';

/** The article and nothing but the article, out of a page's text. */
export const segment = defineStage({
  name: 'segment',
  version: '1',
  requires: ['text', 'source'],
  adds: ['language', 'title', 'dek', 'byline', 'published', 'paragraphs', 'issues'],
  schema: segmentRecord,
  resources: [],
  setup: (options) => (record: ReadRecord) =>
    options.cleanText || record.source.format === 'clean' ? fromCleanText(record) : fromPage(record),
});

function fromCleanText(record: ReadRecord): SegmentRecord {
  return finish(record, cleanText(record.text));
}

function fromPage(record: ReadRecord): SegmentRecord {
  const { text } = record;
  const { lines } = logicalLines(text);
  const body = ruleBody(text, lines);
  const paragraphs = lines.filter((_, i) => body[i]).map((line) => paragraphOf(text, line.start, line.end));
  return finish(record, paragraphs);
}

function finish({ id, source }: ReadRecord, paragraphs: Paragraph[]): SegmentRecord {
  const issues: Issue[] =
    paragraphs.length > 0 ? [] : [{ code: 'no-article', message: 'No article was found in the text.' }];
  return { id, source, language: 'en', paragraphs, ...(issues.length > 0 ? { issues } : {}) };
}
