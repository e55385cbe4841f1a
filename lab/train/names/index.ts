import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadLexicons, type Lexicons } from '../../../stages/lexicon/index.js';
import { packModel } from '../../../stages/model/store.js';
import { NAME_FEATURES } from '../../../stages/entities/tagger/features.js';
import { TrainingDataError, type TrainArguments, type Trainer } from '../trainer.js';
import { readConll, readEntitiesJsonl, type NamedText } from './documents.js';
import { pack } from './pack.js';
import { perceptron } from './perceptron.js';
import { samplesOf } from './samples.js';
import { syntheticTexts } from './synthetic.js';

const SYNTHETIC = 70;
const [TRAIN_BITS, SLOT_BITS, EPOCHS, DROPOUT, THIN, SEED] = [20, 17, 6, 0.3, 0.4, 1];

/** Learns the name tagger from CoNLL files and annotated JSONL; the order of `--data` matters for the bytes. */
export const trainer: Trainer = {
  name: 'names',
  summary: 'names of people, organizations and places: an averaged perceptron over hashed features',
  options: [
    { flags: '--epochs <n>', description: 'passes over the data', default: String(EPOCHS) },
    { flags: '--synthetic <n>', description: 'texts made from templates', default: String(SYNTHETIC) },
  ],
  run: (args) => train(args),
};

function train(args: TrainArguments): void {
  const lex = loadLexicons();
  const texts = args.data.flatMap((file, domain) => readTexts(file, domain, lex));
  if (texts.length === 0) throw new TrainingDataError('Expected at least one annotated text', args.data.join(', '));
  const synthetic = syntheticTexts(Number(args.options['synthetic']), args.data.length, SEED);
  args.log(`${texts.length} texts, ${synthetic.length} synthetic`);
  const samples = samplesOf([...texts, ...synthetic], lex);
  args.log(`${samples.label.length} candidate tokens, ${samples.features.length} features`);
  const trained = perceptron(samples, {
    bits: TRAIN_BITS,
    epochs: Number(args.options['epochs']),
    dropout: DROPOUT,
    thin: THIN,
    seed: SEED,
    progress: (done, total) => args.progress('learning', done, total),
  });
  const { weights, checks, transitions, used } = pack(trained, samples, SLOT_BITS);
  const file = path.join(args.output, 'names.bin');
  writeFileSync(
    file,
    packModel({ name: 'names', features: NAME_FEATURES, settings: {}, arrays: { weights, checks, transitions } }),
  );
  args.log(`${file}: ${used} of ${checks.length} slots, ${statSync(file).size} bytes`);
}

/** `.conll` files and `.jsonl` files with `text` and `entities`. */
function readTexts(file: string, domain: number, lex: Lexicons): NamedText[] {
  if (file.endsWith('.conll')) return readConll(file, domain, lex);
  if (file.endsWith('.jsonl')) return readEntitiesJsonl(file, domain, lex);
  throw new TrainingDataError('Expected a .conll or .jsonl file', file);
}
