import { Command, InvalidArgumentError, Option } from 'commander';
import { PARTS, type BenchFlags } from './flags.js';

/** `whosaid bench`: speed and memory, with the conditions they were measured under. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure speed and memory beside bare wink-nlp')
    .option('--input <path>', 'the pages to measure with', 'data/raw')
    .option('--rounds <n>', 'rounds of the speed table', atLeastOne, 5)
    .addOption(new Option('--only <part...>', 'measure these parts alone').choices(PARTS))
    .option('--json', 'print one JSON object instead of tables')
    .action(async (flags: BenchFlags) => {
      const { bench } = await import('./bench.js');
      await bench(flags);
    });
}

function atLeastOne(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('Expected a whole number of at least 1.');
  return n;
}
