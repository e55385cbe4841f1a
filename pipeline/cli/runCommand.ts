import { Command } from 'commander';
import { givenOptions, runFlags, stageFlags, type RunFlags } from './flags.js';

interface Flags extends RunFlags {
  readonly input?: string[];
  readonly from?: string;
  readonly to?: string;
}

/** `whosaid run`: raw pages through all stages. */
export function runCommand(): Command {
  const command = new Command('run')
    .description('raw pages in, who said what out: every stage writes <output>/<stage>.jsonl')
    .option('--input <path...>', 'files, folders or globs: .txt .html .jsonl .warc, gzipped or not (default: data/raw)')
    .option('--output <folder>', 'where the stages write', 'output')
    .option('--from <stage>', "begin with this stage, from its predecessor's file in the output folder")
    .option('--to <stage>', 'end with this stage');
  for (const option of [...stageFlags(), ...runFlags()]) command.addOption(option);
  return command.action(async (flags: Flags) => {
    const { runAndReport } = await import('./runAndReport.js');
    const { input, from, to, output } = flags;
    await runAndReport(flags, { output, given: givenOptions(flags), inputs: input, from, to });
  });
}
