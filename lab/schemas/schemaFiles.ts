import { z } from 'zod';
import { errorEntry } from '../../pipeline/errors/errorEntry.js';
import { manifest } from '../../pipeline/manifest/manifest.js';
import {
  attributeRecord,
  entitiesRecord,
  quotesRecord,
  readRecord,
  segmentRecord,
} from '../../stages/records/index.js';

const schemas = {
  read: ['A line of read.jsonl', readRecord],
  segment: ['A line of segment.jsonl', segmentRecord],
  entities: ['A line of entities.jsonl', entitiesRecord],
  quotes: ['A line of quotes.jsonl', quotesRecord],
  attribute: ['A line of attribute.jsonl', attributeRecord],
  errors: ['A line of <stage>.errors.jsonl', errorEntry],
  manifest: ['A <stage>.manifest.json', manifest],
} as const;

/** The JSON Schema (draft 2020-12) of everything a run writes, by file name below `data/schemas/`. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, [title, type]]) => {
      const { $schema, ...schema } = z.toJSONSchema(type);
      return [`${name}.json`, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`];
    }),
  );
}
