import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EvaluateFlags, Measure } from './flags.js';
import { attributeRecord, entitiesRecord, segmentRecord } from '../../stages/records/index.js';
import { evaluateAttributions, minScoreCurve } from './attributions.js';
import { evaluateBody } from './body.js';
import { readConll } from './conll.js';
import { evaluateEntities } from './entities.js';
import { goldAttributions, goldBody, goldClusters, goldMetadata, goldQuotes } from './gold.js';
import { readGold, readRecords } from './jsonl.js';
import { evaluateMetadata } from './metadata.js';
import { pronounFolds } from './pronounFolds.js';
import { evaluatePronouns } from './pronouns.js';
import { evaluateQuotes } from './quotes.js';
import { readable, type Report } from './report.js';

const RERUN = 'Make it with: npm run pipeline -- --input <the annotated pages> --output <folder>';

const measure: Readonly<Record<Measure, (gold: string, flags: EvaluateFlags) => Report>> = {
  attributions: (gold, { output, curve }) => {
    const records = readRecords(path.join(output, 'attribute.jsonl'), attributeRecord, RERUN);
    const documents = readGold(gold, goldAttributions);
    const report = evaluateAttributions(records, documents);
    return curve ? { ...report, tables: { 'by least score': minScoreCurve(records, documents) } } : report;
  },
  quotes: (gold, { output }) =>
    evaluateQuotes(
      readRecords(path.join(output, 'attribute.jsonl'), attributeRecord, RERUN),
      readGold(gold, goldQuotes),
    ),
  body: (gold, { output }) =>
    evaluateBody(readRecords(path.join(output, 'segment.jsonl'), segmentRecord, RERUN), readGold(gold, goldBody)),
  entities: (gold, { output }) =>
    evaluateEntities(readRecords(path.join(output, 'entities.jsonl'), entitiesRecord, RERUN), readConll(gold)),
  pronouns: (gold, { output, crossValidate }) => {
    const documents = readGold(gold, goldClusters);
    const files = crossValidate === true ? [] : crossValidate;
    return evaluatePronouns(
      files ? pronounFolds(gold, files) : readRecords(path.join(output, 'entities.jsonl'), entitiesRecord, RERUN),
      documents,
    );
  },
  metadata: (gold, { output }) =>
    evaluateMetadata(
      readRecords(path.join(output, 'segment.jsonl'), segmentRecord, RERUN),
      readGold(gold, goldMetadata),
    ),
};

/** Scores the output in `flags.output` against the gold file. Throws `EvaluationError` for files that cannot be used. */
export function evaluate(name: Measure, gold: string, flags: EvaluateFlags): Report {
  return measure[name](gold, flags);
}

/** What the command does: prints a report, or writes the gold's texts. Errors as `evaluate`. */
export function runEvaluation(name: Measure, gold: string, flags: EvaluateFlags): void {
  if (flags.writeText !== undefined) writeTexts(gold, flags.writeText);
  else print(evaluate(name, gold, flags), flags);
}

function writeTexts(gold: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of readConll(gold)) writeFileSync(path.join(folder, `${id}.txt`), text);
}

function print(report: Report, flags: EvaluateFlags): void {
  if (flags.errors) process.stderr.write(report.errors.map((line) => `${line}\n`).join(''));
  const { rows, tables } = report;
  process.stdout.write(`${flags.json ? JSON.stringify(tables ? { ...rows, ...tables } : rows) : readable(report)}\n`);
}
