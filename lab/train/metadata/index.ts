import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packModel } from '../../../stages/model/store.js';
import { METADATA_FEATURES } from '../../../stages/segment/metadata/featureSet.js';
import { quantize } from '../ftrl.js';
import { type TrainArguments, type Trainer, TrainingDataError } from '../trainer.js';
import { crossValidate, type PlacedExample, reportOf, type Verdict } from './crossValidate.js';
import { examplesOf } from './examples.js';
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
    { flags: '--evaluate', description: 'cross-validate by site and print the figures; writes nothing' },
    { flags: '--errors <choice>', description: 'with --evaluate: list wrong choices, e.g. "title html"' },
  ],
  run,
};

function run({ data, output, options, log, progress }: TrainArguments): void {
  const examples: PlacedExample[] = [];
  let pages = 0;
  for (const page of goldPages(data)) {
    const place = { fold: foldOf(page.gold.url, 5), rendering: page.rendering, id: page.gold.id };
    for (const example of examplesOf(page)) examples.push(Object.assign(example, place));
    if (++pages % 200 === 0) log(`${pages} pages read`);
  }
  if (pages === 0)
    throw new TrainingDataError('Expected pages named by the ids of a gold file, found none.', data.join(', '));
  const settings = { ...DEFAULTS, epochs: Number(options['epochs'] ?? DEFAULTS.epochs) };
  if (options['evaluate'] === true) {
    const verdicts = crossValidate(examples, settings, (done) => progress('folds', done, 5));
    for (const line of [...reportOf(verdicts), ...errorsOf(verdicts, options['errors'])]) log(line);
    return;
  }
  const table = learn(examples, settings, (done) => progress('epochs', done, settings.epochs));
  write(output, table.weights(), pages, log);
}

function errorsOf(verdicts: readonly Verdict[], choice: string | boolean | undefined): string[] {
  return verdicts
    .filter(({ example, right }) => !right && `${example.space} ${example.rendering}` === choice)
    .map(({ example, text, probability }) => `${example.id} ${probability.toFixed(2)} | ${example.gold} | ${text}`);
}

function write(output: string, table: Float32Array, pages: number, log: (message: string) => void): void {
  const { weights, scale } = quantize(table, 0.5);
  const settings = { scale, thresholds: THRESHOLDS };
  const bytes = packModel({ name: 'metadata', features: METADATA_FEATURES, settings, arrays: { weights } });
  const file = path.join(output, 'metadata.bin');
  writeFileSync(file, bytes);
  log(`${file}: ${bytes.length} bytes from ${pages} pages`);
}
