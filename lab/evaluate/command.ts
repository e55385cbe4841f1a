import { Argument, Command } from 'commander';
import { MEASURES, type EvaluateFlags, type Measure } from './flags.js';

/** `whosaid evaluate <measure> <gold>`: how right a run's output is, by hand-annotated documents. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('score the output of a run against hand-annotated documents')
    .addArgument(new Argument('<measure>', 'what to score').choices(MEASURES))
    .argument('<gold>', 'the annotated documents: JSON Lines; for entities a CoNLL file')
    .option('--output <folder>', 'the folder the run wrote', 'output')
    .option('--errors', 'print every case that is wrong, on stderr')
    .option('--json', 'print one JSON object instead of tables')
    .option('--curve', 'attributions: also precision and recall by least score (of a run with --min-score 0)')
    .option(
      '--cross-validate [files...]',
      'pronouns: learn the ranker anew without each third of the gold, from the rest and these files (as for train resolution)',
    )
    .option(
      '--write-text <folder>',
      'entities: write the sentences of the gold as texts to run the pipeline on, and stop',
    )
    .action(async (name: Measure, gold: string, flags: EvaluateFlags) => {
      const { runEvaluation } = await import('./score.js');
      runEvaluation(name, gold, flags);
    });
}
