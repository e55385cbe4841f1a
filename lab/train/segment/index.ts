import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TrainArguments, Trainer } from '../trainer.js';
import { crossValidate, tableOf, worstOf } from './crossValidate.js';
import { corpusWeights, fit } from './fit.js';
import { packLineModel } from './packLineModel.js';
import { readSamples } from './pages.js';

const FOLDS = 3;

/** Learns which lines of a page are the article's, for dumps and for HTML. */
export const trainer: Trainer = {
  name: 'segment',
  summary:
    'learn which lines of a page are its article, from folders of pages: gold.jsonl ({id, url, body} a line), ' +
    'html/<id>.html.gz, and a folder <name>/<id>.txt for each rendering as text',
  options: [
    { flags: '--kind <kind>', description: 'only the model of: dump or html' },
    { flags: '--cross-validate', description: 'print scores on pages of sites not learned from; write nothing' },
    { flags: '--every <n>', description: 'take only each nth page of folders with more than 200', default: '1' },
  ],
  run: (args) => {
    const kinds = (['dump', 'html'] as const).filter((kind) =>
      [undefined, kind].includes(args.options['kind'] as 'dump'),
    );
    for (const kind of kinds) trainKind(args, kind);
  },
};

function trainKind({ data, output, options, log, progress }: TrainArguments, kind: 'dump' | 'html'): void {
  const every = Number(options['every']);
  const samples = data.flatMap((folder) => readSamples(folder, kind, every));
  const lines = samples.reduce((sum, sample) => sum + sample.labels.length, 0);
  log(`${kind}: ${samples.length} pages, ${lines} lines`);
  if (samples.length === 0) return;
  const corpora = corpusWeights(samples);
  if (options['crossValidate']) {
    const held = crossValidate(samples, corpora, FOLDS, progress);
    for (const line of [...tableOf(held), 'worst pages:', ...worstOf(held)]) log(line);
    return;
  }
  const model = fit(samples, corpora, progress);
  const file = path.join(output, `segment-${kind}.bin`);
  const bytes = packLineModel(kind, model);
  writeFileSync(file, bytes);
  log(`${file}: ${bytes.length} bytes`);
}
