import { z } from 'zod';
import {
  attributeRecord,
  entitiesRecord,
  quotesRecord,
  readRecord,
  segmentRecord,
} from '../../stages/records/index.js';

const records = {
  read: readRecord,
  segment: segmentRecord,
  entities: entitiesRecord,
  quotes: quotesRecord,
  attribute: attributeRecord,
};

/** The JSON Schema (draft 2020-12) of each stage's records, by file name below `data/schemas/`. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(records).map(([stage, record]) => {
      const { $schema, ...schema } = z.toJSONSchema(record);
      const title = `A line of ${stage}.jsonl`;
      return [`${stage}.json`, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`];
    }),
  );
}
