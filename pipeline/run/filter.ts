import { once } from 'node:events';
import type { StageOptions } from '../../stages/stage.js';
import { UsageError } from '../errors/runError.js';
import { linesOfStream } from '../jsonl/readLines.js';
import { isSource, order, stageNames } from '../plan/order.js';
import { setUpWork } from '../work/batchWork.js';

/**
 * A stage as a filter: the records of the stage before on standard input, its own on standard output, line by line, errors on standard
 * error. Gives the exit code.
 */
export async function filter(name: string, options: StageOptions): Promise<0 | 3> {
  const stage = order.find((stage) => stage.name === name);
  if (!stage || isSource(stage)) {
    const known = stageNames.slice(1).join(', ');
    throw new UsageError(`Expected a stage that can be a filter (${known}), got \`${name}\`.`);
  }
  const work = setUpWork([name], options);
  let code: 0 | 3 = 0;
  for await (const { bytes, number } of linesOfStream(process.stdin)) {
    const input = { kind: 'line', bytes, file: 'standard input', line: number, trusted: false } as const;
    const result = work([{ from: 0, input }]);
    for (const { entry } of result.failures) {
      process.stderr.write(`${JSON.stringify(entry)}\n`);
      code = 3;
    }
    if (result.bytes.length > 0 && !process.stdout.write(result.bytes)) await once(process.stdout, 'drain');
  }
  return code;
}
