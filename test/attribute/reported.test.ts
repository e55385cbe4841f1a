import { describe, expect, it } from 'vitest';
import { attribute, entities, quotes, segment } from '../../stages/index.js';
import type { AttributeRecord } from '../../stages/records/index.js';
import { REPORTED } from './reported.js';

const options = { cleanText: true };
const steps = {
  segment: segment.setup(options),
  entities: entities.setup(options),
  quotes: quotes.setup(options),
  attribute: attribute.setup(options),
};

function run(paragraphs: readonly string[]): AttributeRecord {
  const text = paragraphs.join('\n');
  const source = { path: 'a.txt', format: 'clean', bytes: text.length, sha256: '', encoding: 'utf-8' } as const;
  return steps.attribute(steps.quotes(steps.entities(steps.segment({ id: 'a', source, text }))));
}

describe('cases users of other tools reported', () => {
  it.each(REPORTED)('%s', (_, paragraphs, speakers) => {
    const { attributions } = run(paragraphs);
    for (const [words, name] of Object.entries(speakers)) {
      const found = attributions.find((a) => a.content.some((c) => c.text.includes(words)));
      expect([words, found?.speaker?.name ?? null]).toEqual([words, name]);
    }
  });
});
