import type { Command } from 'commander';
import { runCommand } from './run.js';

/** The pipeline's own commands. */
export function pipelineCommands(): Command[] {
  return [runCommand()];
}
