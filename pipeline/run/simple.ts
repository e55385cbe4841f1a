import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { mapStages, read } from '../../stages/index.js';
import type { StageOptions } from '../../stages/stage.js';
import type { Flags } from '../cli/run.js';

interface Doc {
  readonly id: string;
}

/** Every document through all stages, one by one. */
export async function simpleRun(flags: Flags): Promise<void> {
  const { input, output, from, to, ...options } = flags;
  const names = [read.name, ...mapStages.map((s) => s.name)];
  const first = from ? names.indexOf(from) : 0;
  const last = to ? names.indexOf(to) : names.length - 1;
  if (first < 0 || last < 0) throw new Error(`Expected a stage (${names.join(', ')}).`);
  mkdirSync(output, { recursive: true });
  const files = names.slice(first, last + 1).map((n) => createWriteStream(path.join(output, `${n}.jsonl`)));
  const errors = createWriteStream(path.join(output, 'errors.jsonl'));
  const steps = mapStages
    .slice(Math.max(0, first - 1), last)
    .map((s) => s.setup(options) as unknown as (d: Doc) => Doc);
  const source = first === 0 ? decoded(input, options) : linesOf(path.join(output, `${names[first - 1]}.jsonl`));
  for await (const doc of source) {
    try {
      let record = doc();
      if (first === 0) files[0]!.write(`${JSON.stringify(record)}\n`);
      steps.forEach((step, i) => {
        record = step(record);
        files[i + (first === 0 ? 1 : 0)]!.write(`${JSON.stringify(record)}\n`);
      });
    } catch (error) {
      process.stderr.write(`${(error as Error).stack}\n`);
      errors.write(`${JSON.stringify({ message: (error as Error).message })}\n`);
    }
  }
  for (const file of [...files, errors]) await new Promise((done) => file.end(done));
}

async function* decoded(inputs: readonly string[], options: StageOptions): AsyncGenerator<() => Doc> {
  for await (const event of read.walk(inputs, options)) {
    if (event.kind === 'item') yield () => read.decode(event.item, options);
    else process.stderr.write(`${event.problem.path}: ${event.problem.message}\n`);
  }
}

async function* linesOf(file: string): AsyncGenerator<() => Doc> {
  for await (const line of readline.createInterface({ input: createReadStream(file) }))
    yield () => JSON.parse(line) as Doc;
}
