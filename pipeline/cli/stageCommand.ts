import { Command } from 'commander';
import { toleratePipe } from './toleratePipe.js';
import { givenOptions, runFlags, stageFlags, type RunFlags } from './flags.js';

interface Flags extends RunFlags {
  readonly input?: string[];
  readonly stdin?: boolean;
}

/** `whosaid stage`: one stage alone, over its predecessor's file or as a filter. */
export function stageCommand(): Command {
  const command = new Command('stage')
    .description(
      "one stage alone, from its predecessor's file in the output folder; options not given are those of that file",
    )
    .argument('<name>', 'the stage')
    .option('--input <path...>', 'for `read` alone: files, folders or globs')
    .option('--output <folder>', 'where the stages write', 'output')
    .option('--stdin', "a filter: the predecessor's records on standard input, the stage's on standard output");
  for (const option of [...stageFlags(), ...runFlags()]) command.addOption(option);
  return command.action(async (name: string, flags: Flags) => {
    if (flags.stdin) {
      const { filter } = await import('../run/filter.js');
      toleratePipe(process.stdout);
      process.exitCode = await filter(name, { cleanText: false, ...givenOptions(flags) });
      return;
    }
    const { runAndReport } = await import('./runAndReport.js');
    const { input = [], output } = flags;
    await runAndReport(flags, { output, given: givenOptions(flags), inputs: input, from: name, to: name });
  });
}
