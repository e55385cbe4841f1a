import { mkdirSync, existsSync } from 'node:fs';
import { Command } from 'commander';
import { UsageError } from '../../pipeline/errors/runError.js';
import { dataFile } from '../../stages/dataFolder.js';
import { progressLine } from './progress.js';
import { trainers } from './trainers.js';
import type { TrainArguments, Trainer } from './trainer.js';

/** `whosaid train <name> --data <path…> [--output DIR] [the trainer's own options]`: rebuilds a model's weights. */
export function trainCommand(): Command {
  return new Command('train')
    .description('learn the weights of a model from data of your own')
    .usage('<name> --data <path...> [--output <folder>] [options]')
    .argument('[name]', `one of: ${Object.keys(trainers).join(', ')}`)
    .argument('[options...]', 'see: train <name> --help')
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (name: string | undefined, rest: string[]) => {
      const load = name === undefined ? undefined : trainers[name];
      if (!load) {
        const known = Object.keys(trainers).join(', ');
        throw new UsageError(`Expected a trainer's name (${known}), got ${name === undefined ? 'none' : `"${name}"`}.`);
      }
      await commandOf((await load()).trainer).parseAsync(rest, { from: 'user' });
    });
}

function commandOf(trainer: Trainer): Command {
  const command = new Command(`whosaid train ${trainer.name}`)
    .description(trainer.summary)
    .requiredOption('--data <path...>', 'files or folders to learn from')
    .option('--output <folder>', 'where the model file is written', dataFile('models'))
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  for (const option of trainer.options) command.option(option.flags, option.description, option.default);
  return command.action(async (flags: Readonly<Record<string, string | boolean | undefined>>) => {
    const { data, output, ...options } = flags as Flags;
    const absent = data.filter((path) => !existsSync(path));
    if (absent.length)
      throw new UsageError(`Expected --data to name existing files or folders, got ${absent.join(', ')}.`);
    mkdirSync(output, { recursive: true });
    await trainer.run({ data, output, options, ...progressLine() });
  });
}

type Flags = TrainArguments['options'] & { readonly data: string[]; readonly output: string };
