import type { Command } from 'commander';
import { EXIT_CODES } from './exitCode.js';
import { inspectCommand } from './inspectCommand.js';
import { runCommand } from './runCommand.js';
import { stageCommand } from './stageCommand.js';

/** The pipeline's own commands. What they need to run is loaded when they run. */
export function pipelineCommands(): Command[] {
  return [runCommand(), stageCommand(), inspectCommand()].map((command) => command.addHelpText('after', EXIT_CODES));
}
