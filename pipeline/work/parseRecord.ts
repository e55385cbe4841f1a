import { order } from '../plan/order.js';

/** A line that is no record of the stage it should be of. */
export class ForeignLine extends Error {
  override readonly name = 'ForeignLine';
  constructor(
    readonly code: 'malformed-json' | 'malformed-record',
    message: string,
  ) {
    super(message);
  }
}

/**
 * The record in a line of the file that `stage` reads. A line that is not `trusted` is checked against the schema of the stage before;
 * the record is the parsed line itself, so that its keys keep their order.
 */
export function parseRecord(line: { readonly bytes: Uint8Array }, stage: string, trusted: boolean): unknown {
  const { bytes } = line;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    throw new ForeignLine('malformed-json', `The line is not JSON: ${(error as Error).message}.`);
  }
  if (!trusted) check(record, stage);
  return record;
}

function check(record: unknown, stage: string): void {
  const before = order[order.findIndex((s) => s.name === stage) - 1]!;
  const result = before.schema.safeParse(record);
  if (result.success) return;
  const [issue] = result.error.issues;
  const where = issue?.path.length ? `\`${issue.path.join('.')}\`` : 'the line';
  throw new ForeignLine('malformed-record', `Expected a record of \`${before.name}\`; ${where}: ${issue?.message}.`);
}
