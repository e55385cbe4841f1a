import { Command } from 'commander';

/** `whosaid run`. */
export function runCommand(): Command {
  return new Command('run')
    .description('raw pages in, who said what out')
    .option('--input <path...>', 'files, folders or globs', ['data/raw'])
    .option('--output <folder>', 'where the stages write', 'output')
    .option('--from <stage>', 'begin with this stage')
    .option('--to <stage>', 'end with this stage')
    .option('--clean-text', 'the input is article text already: a paragraph a line', false)
    .option('--min-score <number>', 'leave out attributions whose score is lower', Number)
    .option('--min-confidence <number>', 'no speaker where the confidence is lower', Number)
    .option('--lexicons <folder>', 'word lists of your own')
    .action(async (flags: Flags) => {
      const { simpleRun } = await import('../run/simple.js');
      await simpleRun(flags);
    });
}

export interface Flags {
  readonly input: string[];
  readonly output: string;
  readonly from?: string;
  readonly to?: string;
  readonly cleanText: boolean;
  readonly minScore?: number;
  readonly minConfidence?: number;
  readonly lexicons?: string;
}
