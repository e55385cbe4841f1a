import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { TrainingDataError, type Trainer } from '../trainer.js';
import { readCorpus } from './corpus/corpus.js';
import { articleOf, type Article } from './corpus/gold.js';
import { jackknife } from './jackknife.js';
import { packQuotes } from './pack.js';
import { checkSpeech, learnSpeech, learnSpeechWords, labelsOf, readSpeech } from './speech/speech.js';
import { speechExamples } from './speech/speechExamples.js';
import { bestThreshold, learnVerifier } from './verifier/verifier.js';

const FOLDS = 6;
const SEED = 7;

/** Learns to find attributions: cue, content, source, how likely each is right, and which quoted spans are speech. */
export const trainer: Trainer = {
  name: 'quotes',
  summary: 'attributions (cue, content, source) from annotated articles, one JSON object a line',
  options: [
    { flags: '--speech <path>', description: 'articles with labelled quotes (files joined by commas): speech or not' },
    { flags: '--hold-out <n>', description: 'leave out every n-th article, to measure on' },
  ],
  run: ({ data, output, options, log }) => {
    const all = data.flatMap((file) => readCorpus(file).map(articleOf));
    const nth = Number(options['holdOut'] ?? 0);
    const articles = nth > 0 ? all.filter((_, n) => n % nth !== nth - 1) : all;
    if (articles.length < FOLDS || total(articles) === 0)
      throw new TrainingDataError(
        `expected at least ${FOLDS} articles with attributions, got ${articles.length} with ${total(articles)}`,
        data.join(', '),
      );
    log(`${articles.length} articles, ${total(articles)} attributions`);
    const { models: first, guessed } = jackknife(articles, FOLDS, SEED, log);
    const last = learnVerifier(guessed);
    const halves = [0, 1].map((k) => guessed.filter((_, n) => n % 2 === k));
    const crossed = halves.map((_, k) => learnVerifier(halves[1 - k]!));
    const checks = halves.map((half, k) => bestThreshold(crossed[k]!, half, total(half.map((g) => g.article))));
    const minScore = checks.reduce((sum, c) => sum + c.least, 0) / checks.length;
    log(
      `threshold ${minScore.toFixed(3)}, joint F1 on articles held out ${checks.map((c) => (100 * c.f1).toFixed(1)).join(', ')}`,
    );
    const labelled = articles.map((a) => ({ id: a.id, view: a.view, labels: labelsOf(a) }));
    const words = learnSpeechWords(labelled, SEED);
    const files = String(options['speech'] ?? '')
      .split(',')
      .filter(Boolean);
    const examples = speechExamples(files.length > 0 ? files.flatMap(readSpeech) : labelled, {
      articles: labelled,
      guessed,
      crossed,
      first,
      last,
      words,
      seed: SEED,
    });
    log(`speech: ${checkSpeech(examples)}`);
    const speech = learnSpeech(examples);
    writeFileSync(
      path.join(output, 'quotes.bin'),
      packQuotes({ first, last, words, speech }, Math.round(minScore * 1000) / 1000),
    );
  },
};

function total(articles: readonly Article[]): number {
  return articles.reduce((n, a) => n + a.gold.length, 0);
}
