import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadNameModel } from '../../../stages/entities/tagger/nameModel.js';
import { loadLexicons } from '../../../stages/lexicon/index.js';
import { linear } from '../../../stages/model/linear.js';
import { packModel } from '../../../stages/model/store.js';
import { RESOLUTION_FEATURES } from '../../../stages/resolution/features.js';
import { quantize } from '../ftrl.js';
import type { TrainArguments, Trainer } from '../trainer.js';
import { readGoldChains, readSilverChains, type ChainedText } from './chains.js';
import { learn } from './learn.js';
import { samplesOf, type Sample } from './samples.js';
import { readSpeakers, speakerSamples, type SpeakersText } from './speakers.js';

const WEIGHTS = { gold: 1, silver: 0.3, nominal: 0.5 };
const SPEAKER_WEIGHT = 3;
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
  const texts: ChainedText[] = [];
  const speakers: SpeakersText[] = [];
  for (const file of args.data) {
    if (file.endsWith('.parse.jsonl.gz'))
      texts.push(...readSilverChains(file).slice(0, Number(args.options['silver'])));
    else if (hasQuotes(file)) speakers.push(...readSpeakers(file));
    else texts.push(...readGoldChains(file));
  }
  const samples = texts.flatMap((text, i) => {
    args.progress('reading', i, texts.length);
    return samplesOf(text, lex, names, WEIGHTS);
  });
  args.log(`${texts.length} texts, ${samples.length} choices`);
  const fit = (list: readonly Sample[]): { weights: Int8Array; scale: number } =>
    quantize(learn(list, FTRL, (done, total) => args.progress('learning', done, total)).weights());
  let { weights, scale } = fit(samples);
  if (speakers.length > 0) {
    const first = linear(weights, scale);
    const more = speakers.flatMap((text) => speakerSamples(text, lex, names, SPEAKER_WEIGHT, first));
    args.log(`${speakers.length} articles with speakers, ${more.length} choices`);
    ({ weights, scale } = fit([...samples, ...more]));
  }
  const file = path.join(args.output, 'resolution.bin');
  const model = { name: 'resolution', features: RESOLUTION_FEATURES, settings: { scale }, arrays: { weights } };
  writeFileSync(file, packModel(model));
  args.log(`${file}: ${statSync(file).size} bytes`);
}

/** Articles with speakers have `quotes` where the others have `entities`. */
function hasQuotes(file: string): boolean {
  return readFileSync(file, 'utf8')
    .split('\n', 40)
    .some((line) => line.includes('"quotes":'));
}
