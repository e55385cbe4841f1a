#!/usr/bin/env node
import { Command } from 'commander';
import { pipelineCommands } from '../pipeline/cli/commands.js';
import { EXIT_CODES, fail } from '../pipeline/cli/exitCode.js';
import { packageVersion } from '../pipeline/manifest/packageVersion.js';
import { benchCommand } from './bench/command.js';
import { evaluateCommand } from './evaluate/command.js';
import { trainCommand } from './train/command.js';

/** The `whosaid` binary: the pipeline's commands and the lab's. */
const program = new Command('whosaid')
  .description('Reads raw news pages and writes down who said what.')
  .version(packageVersion(), '--version', 'print the version')
  .enablePositionalOptions()
  .addHelpText('after', EXIT_CODES);
for (const command of [...pipelineCommands(), evaluateCommand(), benchCommand(), trainCommand()])
  program.addCommand(command);
for (const command of [program, ...program.commands])
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
try {
  await program.parseAsync();
} catch (error) {
  fail(error);
}
