import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Measure } from '../evaluate/flags.js';
import type { Report } from '../evaluate/report.js';
import { readable } from '../evaluate/report.js';
import { evaluate } from '../evaluate/score.js';
import { formatGates, GATES_FILE, raiseFloors, readGates, type Gate, type GateData } from './gatesFile.js';

/**
 * `npm run gates -- [shared folder] [--data NAME…] [--figures] [--raise MARGIN]`: runs the pipeline on annotated documents and holds
 * the figures against the floors of `lab/gates.json`. A line a floor, then `N passed, N failed`; exit 1 where one failed, 0 where the
 * folder is absent. `--figures` prints every table, `--raise` writes floors that far below the figures; floors only go up.
 */
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', multiple: true },
    figures: { type: 'boolean', default: false },
    raise: { type: 'string' },
    keep: { type: 'string' },
  },
});
const shared = positionals[0] ?? path.join('..', 'shared');
const work = flags.keep ?? mkdtempSync(path.join(tmpdir(), 'whosaid-gates-'));

const gates = readGates();
const outputs = new Map<string, string>();
const reports = new Map<Gate, Report>();

function outputOf(name: string): string {
  const known = outputs.get(name);
  if (known !== undefined) return known;
  const data = gates.data[name];
  if (!data) throw new Error(`${GATES_FILE}: no data named "${name}"`);
  const output = path.join(work, name);
  const clean = 'texts' in data || data.clean === true ? ['--clean-text'] : [];
  const main = path.join('dist', 'lab', 'main.js');
  const measures = gates.gates.filter((gate) => gate.data === name).map((gate) => gate.measure);
  const short = measures.every((measure) => measure === 'body' || measure === 'metadata') ? ['--to', 'segment'] : [];
  const args = [main, 'run', '--input', inputOf(name, data), '--output', output, '--quiet', ...clean, ...short];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.status !== 0 && run.status !== 3) throw new Error(`${name}: the run failed (${run.status}): ${run.stderr}`);
  outputs.set(name, output);
  return output;
}

/** The input as a path; texts of a JSONL file are written out as files first. */
function inputOf(name: string, data: GateData): string {
  if ('input' in data) return path.join(shared, data.input);
  const folder = path.join(work, `${name}-texts`);
  mkdirSync(folder, { recursive: true });
  for (const line of readFileSync(path.join(shared, data.texts), 'utf8').split('\n').filter(Boolean)) {
    const record = JSON.parse(line) as Record<string, string>;
    writeFileSync(path.join(folder, `${record['id']}.txt`), record[data.field] ?? '');
  }
  return folder;
}

function reportOf(gate: Gate): Report {
  const known = reports.get(gate);
  if (known) return known;
  const report = evaluate(gate.measure as Measure, path.join(shared, gate.gold), { output: outputOf(gate.data) });
  reports.set(gate, report);
  if (flags.figures) process.stdout.write(`\n${gate.data}: ${gate.measure}\n${readable(report)}\n\n`);
  return report;
}

function figureOf(gate: Gate, key: string): number {
  const at = key.lastIndexOf('.');
  return Number(reportOf(gate).rows[key.slice(0, at)]?.[key.slice(at + 1)] ?? 0);
}

function check(): { passed: number; failed: number } {
  const count = { passed: 0, failed: 0 };
  for (const gate of gates.gates) {
    if (flags.data && !flags.data.includes(gate.data)) continue;
    for (const [key, floor] of Object.entries(gate.floors)) {
      const figure = figureOf(gate, key);
      const passed = figure >= floor;
      count[passed ? 'passed' : 'failed']++;
      process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${gate.data} ${key} ${figure} (floor ${floor})\n`);
    }
  }
  return count;
}

if (existsSync(path.join(shared, 'corpora'))) {
  const { passed, failed } = check();
  if (flags.raise !== undefined)
    writeFileSync(GATES_FILE, formatGates(raiseFloors(gates, figureOf, Number(flags.raise))));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed ? 1 : 0;
} else process.stdout.write(`no annotated documents at ${shared}: gates skipped\n0 passed, 0 failed\n`);
if (flags.keep === undefined) rmSync(work, { recursive: true, force: true });
