import { Command, Option } from 'commander';
import type { InspectRequest } from '../inspect/inspect.js';
import { count } from './flags.js';
import { toleratePipe } from './toleratePipe.js';

/** `whosaid inspect`: looks at what a run wrote. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('what a run found: an overview, one article with its quotes in context, or the quotes that match')
    .option('--output <folder>', 'where the stages wrote', 'output')
    .option('--stage <stage>', "look at this stage's records (default: the last there is)")
    .option('--id <id>', 'one document, by its id or a part of it that no other has')
    .option('--speaker <name>', 'quotes of this speaker, by a part of the name')
    .addOption(new Option('--kind <kind>', 'quotes of this kind').choices(['direct', 'mixed', 'indirect']))
    .option('--unattributed', 'quotes without a speaker')
    .addOption(new Option('--limit <count>', 'show so many (default: 20; of speakers 10)').argParser(count))
    .option('--json', 'as JSON, a line for each thing shown')
    .action(async (request: InspectRequest) => {
      const [{ inspect }, { styleFor }] = await Promise.all([
        import('../inspect/inspect.js'),
        import('../inspect/style.js'),
      ]);
      toleratePipe(process.stdout);
      for await (const text of inspect(request, styleFor(process.stdout, process.env)))
        process.stdout.write(`${text}\n`);
    });
}
