import { existsSync } from 'node:fs';
import type { AttributeRecord } from '../../stages/records/index.js';
import { RunError, UsageError } from '../errors/runError.js';
import { finishedFiles } from '../files/outputFolder.js';
import { linesOfFile } from '../jsonl/readLines.js';
import { stageNames } from '../plan/order.js';
import { program } from '../progress/program.js';

/** A record of any stage: what later stages add may be missing. */
export type AnyRecord = Pick<AttributeRecord, 'id' | 'source'> & Partial<AttributeRecord> & { readonly text?: string };

/** The stage to look at: the one asked for, or the last that has a file. */
export function stageToInspect(output: string, asked: string | undefined): string {
  if (asked !== undefined && !stageNames.includes(asked))
    throw new UsageError(`Expected a stage (${stageNames.join(', ')}), got \`${asked}\`.`);
  const isThere = (stage: string): boolean => existsSync(finishedFiles(output, stage).records);
  const stage = asked ?? stageNames.findLast(isThere);
  if (stage !== undefined && isThere(stage)) return stage;
  throw new RunError(
    stage === undefined ? `There are no results in ${output}.` : `There is no ${stage}.jsonl in ${output}.`,
    `Make it with: ${program('run')}${stage === undefined ? '' : ` --to ${stage}`} --input <file|folder> --output ${output}`,
  );
}

/** The records of a stage's file, one by one. */
export async function* readRecords(output: string, stage: string): AsyncGenerator<AnyRecord> {
  const { records } = finishedFiles(output, stage);
  for await (const { bytes, number } of linesOfFile(records)) yield parse(bytes, records, number);
}

function parse(bytes: Buffer, file: string, line: number): AnyRecord {
  try {
    return JSON.parse(bytes.toString('utf8')) as AnyRecord;
  } catch (error) {
    throw new RunError(
      `${file}:${line} is not JSON: ${(error as Error).message}.`,
      `The file was changed or cut off. Make it anew with: ${program('run')} --force`,
    );
  }
}
