import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadNameModel } from '../../../stages/entities/tagger/nameModel.js';
import { loadLexicons } from '../../../stages/lexicon/index.js';
import { packModel } from '../../../stages/model/store.js';
import { RESOLUTION_FEATURES } from '../../../stages/resolution/features.js';
import { quantize } from '../ftrl.js';
import type { TrainArguments, Trainer } from '../trainer.js';
import { readGoldChains, readSilverChains } from './chains.js';
import { learn } from './learn.js';
import { samplesOf } from './samples.js';

const WEIGHTS = { gold: 1, silver: 0.15, nominal: 0.5 };
const FTRL = { bits: 18, alpha: 0.1, beta: 1, l1: 0, l2: 0.5, epochs: 5, seed: 1 };

/** Learns who pronouns and descriptions stand for, from JSONL with hand-made chains and articles parsed by a program. */
export const trainer: Trainer = {
  name: 'resolution',
  summary: 'who a pronoun or description stands for: a softmax ranker over hashed features',
  options: [{ flags: '--silver <n>', description: 'how many parsed articles to use', default: '300' }],
  run: (args) => train(args),
};

function train(args: TrainArguments): void {
  const lex = loadLexicons();
  const names = loadNameModel();
  const texts = args.data.flatMap((file) =>
    file.endsWith('.parse.jsonl.gz')
      ? readSilverChains(file).slice(0, Number(args.options['silver']))
      : readGoldChains(file),
  );
  const samples = texts.flatMap((text, i) => {
    args.progress('reading', i, texts.length);
    return samplesOf(text, lex, names, WEIGHTS);
  });
  args.log(`${texts.length} texts, ${samples.length} choices`);
  const table = learn(samples, FTRL, (done, total) => args.progress('learning', done, total));
  const { weights, scale } = quantize(table.weights());
  const file = path.join(args.output, 'resolution.bin');
  const model = { name: 'resolution', features: RESOLUTION_FEATURES, settings: { scale }, arrays: { weights } };
  writeFileSync(file, packModel(model));
  args.log(`${file}: ${statSync(file).size} bytes`);
}
