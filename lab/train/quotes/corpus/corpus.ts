import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { TrainingDataError } from '../../trainer.js';
import { readBrat } from './brat.js';
import type { CorpusArticle, CorpusSpan } from './corpusArticle.js';

/** A fault in a corpus: where, in which field, and what was expected. */
export interface CorpusFault {
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
}

const FIELDS = ['source', 'cue', 'content'] as const;
const SHOWN = 20;

/**
 * Reads annotated articles: JSONL files (`{id, text, attributions: [{source, cue, content}]}` a line), or folders and files in brat
 * standoff (`.txt` beside `.ann`). Throws a `TrainingDataError` that names every fault by file, line and field before anything is trained.
 */
export function readCorpus(location: string): CorpusArticle[] {
  const { articles, faults } = statSync(location).isDirectory() ? readFolder(location) : readFile(location);
  const first = faults[0];
  if (!first) return articles;
  const rest = faults
    .slice(1, SHOWN)
    .map((f) => `\n${f.file}${f.line === undefined ? '' : `:${f.line}`}: ${f.message}`);
  const more = faults.length > SHOWN ? `\n… and ${faults.length - SHOWN} more` : '';
  throw new TrainingDataError(first.message + rest.join('') + more, first.file, first.line);
}

interface Reading {
  readonly articles: CorpusArticle[];
  readonly faults: CorpusFault[];
}

function readFolder(folder: string): Reading {
  const names = readdirSync(folder).toSorted();
  const readings = names
    .filter((name) => name.endsWith('.ann') || name.endsWith('.jsonl'))
    .map((name) => readFile(path.join(folder, name)));
  if (readings.length > 0) return joined(readings);
  const message = 'expected .jsonl files, or .txt files with .ann files beside them, found none';
  return { articles: [], faults: [{ file: folder, line: undefined, message }] };
}

function joined(readings: readonly Reading[]): Reading {
  return { articles: readings.flatMap((r) => r.articles), faults: readings.flatMap((r) => r.faults) };
}

function readFile(file: string): Reading {
  if (file.endsWith('.ann')) {
    const textFile = file.replace(/\.ann$/, '.txt');
    if (!existsSync(textFile))
      return { articles: [], faults: [{ file, line: undefined, message: `expected its text in ${textFile}` }] };
    const text = readFileSync(textFile, 'utf8');
    const { attributions, faults } = readBrat(readFileSync(file, 'utf8'));
    const article = { id: path.basename(file, '.ann'), text, attributions: attributions.map((a) => a.spans) };
    const found = attributions.flatMap((a) =>
      faultsOf(a.spans, text.length, '').map((message) => ({ file, line: a.line, message })),
    );
    return { articles: [article], faults: [...faults.map(({ line, message }) => ({ file, line, message })), ...found] };
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  return joined(lines.map((line, n) => (line.trim() ? readLine(line, file, n + 1) : { articles: [], faults: [] })));
}

function readLine(line: string, file: string, number: number): Reading {
  const fault = (message: string): Reading => ({ articles: [], faults: [{ file, line: number, message }] });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return fault(`expected a JSON object, got ${(error as Error).message}`);
  }
  const article = value as Partial<CorpusArticle> | null;
  if (typeof article !== 'object' || article === null) return fault('expected a JSON object');
  if (typeof article.id !== 'string') return fault('id: expected a string');
  if (typeof article.text !== 'string' || article.text === '') return fault('text: expected the article’s text');
  if (!Array.isArray(article.attributions)) return fault('attributions: expected a list');
  const { length } = article.text;
  const messages = article.attributions.flatMap((a, n) => faultsOf(a, length, `attributions[${n}].`));
  const faults = messages.map((message) => ({ file, line: number, message }));
  return { articles: faults.length > 0 ? [] : [article as CorpusArticle], faults };
}

/** What is wrong with an attribution's spans, each fault with its field. */
function faultsOf(attribution: unknown, length: number, prefix: string): string[] {
  if (typeof attribution !== 'object' || attribution === null)
    return [`${prefix || 'attribution'}: expected an object`];
  return FIELDS.flatMap((field) => {
    const spans = (attribution as Record<string, unknown>)[field];
    const name = `${prefix}${field}`;
    if (!Array.isArray(spans)) return [`${name}: expected a list of [start, end]`];
    if (spans.length === 0 && field === 'content') return [`${name}: expected at least one span, got none`];
    return spansFaults(spans, length, name);
  });
}

function spansFaults(spans: readonly unknown[], length: number, name: string): string[] {
  const faults: string[] = [];
  const good: CorpusSpan[] = [];
  spans.forEach((span, n) => {
    const where = `${name}[${n}]`;
    if (!Array.isArray(span) || span.length !== 2 || !span.every(Number.isInteger)) {
      faults.push(`${where}: expected [start, end] in whole numbers, got ${JSON.stringify(span)}`);
      return;
    }
    const [start, end] = span as [number, number];
    if (start > end) faults.push(`${where}: reversed, [${start}, ${end}]`);
    else if (start === end) faults.push(`${where}: empty, [${start}, ${end}]`);
    else if (start < 0 || end > length) faults.push(`${where}: out of the text (0 to ${length}), [${start}, ${end}]`);
    else good.push([start, end]);
  });
  const sorted = good.toSorted((a, b) => a[0] - b[0]);
  sorted.forEach((b, n) => {
    const a = sorted[n - 1];
    if (a && a[1] > b[0]) faults.push(`${name}: overlapping, [${a[0]}, ${a[1]}] and [${b[0]}, ${b[1]}]`);
  });
  return faults;
}
