import { loadNameModel } from '../../../stages/entities/tagger/nameModel.js';
import { loadLexicons } from '../../../stages/lexicon/index.js';
import { linear, type Linear } from '../../../stages/model/linear.js';
import { quantize } from '../ftrl.js';
import type { TrainArguments } from '../trainer.js';
import type { ChainedText } from './chains.js';
import { learn } from './learn.js';
import { samplesOf, type Sample } from './samples.js';
import { mean } from '../mean.js';
import { speakerSamples, type SpeakersText } from './speakers.js';

const WEIGHTS = { gold: 2, silver: 0.3, nominal: 0.25 };
const SPEAKER_WEIGHT = 3;
/** How often the hand-made chains are read again by the ranker learned so far. */
const ROUNDS = 2;
const FTRL = { bits: 18, alpha: 0.05, beta: 1, l1: 0, l2: 0.5, epochs: 5 };
/** The order of the samples moves single weights: the mean of a few orders is steadier than any. */
const ORDERS = [1, 2, 3, 4];
const READER_ORDERS = [1];

/** What the ranker learns from. */
export interface ResolutionData {
  readonly texts: readonly ChainedText[];
  readonly speakers: readonly SpeakersText[];
}

/**
 * The ranker's weights. A first ranker learns from the chains alone, every choice made after right ones; then the hand-made chains are
 * read again as it reads them, so that the next learns to go on after a mistake (Ross, Gordon & Bagnell, AISTATS 2011), and the articles
 * with speakers, where all but the annotated mentions follow the ranker. The last weights are the mean over several orders of learning.
 */
export function fitResolution(
  { texts, speakers }: ResolutionData,
  { log, progress }: Pick<TrainArguments, 'log' | 'progress'>,
): Linear {
  const lex = loadLexicons();
  const names = loadNameModel();
  const fit = (list: readonly Sample[], orders: readonly number[]): Linear => {
    const all = orders.map((seed) =>
      learn(list, { ...FTRL, seed }, (done, total) => progress('learning', done, total)).weights(),
    );
    const { weights, scale } = quantize(mean(all));
    return linear(weights, scale);
  };
  const samples = texts.flatMap((text, i) => {
    progress('reading', i, texts.length);
    return samplesOf(text, lex, names, WEIGHTS);
  });
  log(`${texts.length} texts, ${samples.length} choices`);
  let reader = fit(samples, READER_ORDERS);
  let again: readonly Sample[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    again = texts.filter((text) => text.gold).flatMap((text) => samplesOf(text, lex, names, WEIGHTS, reader));
    reader = fit([...samples, ...again], READER_ORDERS);
  }
  const more = speakers.flatMap((text) => speakerSamples(text, lex, names, SPEAKER_WEIGHT, reader));
  log(`${speakers.length} articles with speakers, ${more.length} choices`);
  return more.length > 0 ? fit([...samples, ...again, ...more], ORDERS) : reader;
}
