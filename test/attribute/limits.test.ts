import { describe, it } from 'vitest';
import { createPipeline, documentFrom, stages } from '../../pipeline/index.js';
import { growsLinearly } from '../growsLinearly.js';

const upToQuotes = createPipeline([stages.segment, stages.entities, stages.quotes], { cleanText: true });
const attribute = createPipeline([stages.attribute]);

describe('attribute', () => {
  it.each<[string, string, number]>([
    ['descriptions', 'The minister told the group that the official, a doctor, knew the report. ', 700],
    ['a quotation a line', '“We will go,” Ada Berg said.\n', 800],
  ])(
    'takes thousands of quotes with %s in linear time',
    (_, text, size) => {
      growsLinearly(
        (n) => {
          const record = upToQuotes.process(documentFrom({ id: 'x', text: text.repeat(n) }, { cleanText: true }));
          return () => attribute.process(record);
        },
        size,
        5,
      );
    },
    60_000,
  );
});
