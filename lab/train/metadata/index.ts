import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packModel } from '../../../stages/model/store.js';
import { METADATA_FEATURES } from '../../../stages/segment/metadata/featureSet.js';
import { quantize } from '../ftrl.js';
import { type TrainArguments, type Trainer, TrainingDataError } from '../trainer.js';
import { type Example, examplesOf } from './examples.js';
import { DEFAULTS, learn } from './learn.js';
import { foldOf, goldPages } from './pages.js';
import { THRESHOLDS } from './thresholds.js';

/** Learns which of a page's lines and head entries are its title, its authors and its date. */
export const trainer: Trainer = {
  name: 'metadata',
  summary:
    'title, author and date of a page: gold files (.jsonl with id, url, title, author, published) and folders of pages',
  options: [
    { flags: '--epochs <n>', description: 'passes over the pages', default: String(DEFAULTS.epochs) },
    { flags: '--without <fold>', description: 'leave one of five parts of the sites out (0 to 4)' },
  ],
  run,
};

function run({ data, output, options, log, progress }: TrainArguments): void {
  const without = options['without'] === undefined ? -1 : Number(options['without']);
  const examples: Example[] = [];
  let pages = 0;
  for (const page of goldPages(data)) {
    if (foldOf(page.gold.url, 5) === without) continue;
    examples.push(...examplesOf(page));
    if (++pages % 200 === 0) log(`${pages} pages read`);
  }
  if (pages === 0)
    throw new TrainingDataError('Expected pages named by the ids of a gold file, found none.', data.join(', '));
  const settings = { ...DEFAULTS, epochs: Number(options['epochs'] ?? DEFAULTS.epochs) };
  const table = learn(examples, settings, (done) => progress('epochs', done, settings.epochs));
  const { weights, scale } = quantize(table.weights(), 0.5);
  const bytes = packModel({
    name: 'metadata',
    features: METADATA_FEATURES,
    settings: { scale, thresholds: THRESHOLDS },
    arrays: { weights },
  });
  const file = path.join(output, 'metadata.bin');
  writeFileSync(file, bytes);
  log(`${file}: ${bytes.length} bytes from ${pages} pages`);
}
