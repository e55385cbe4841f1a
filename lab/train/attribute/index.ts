import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIDENCE_INPUTS } from '../../../stages/attribute/confidence.js';
import { ATTRIBUTE_FEATURES } from '../../../stages/attribute/model.js';
import { linear, type Linear } from '../../../stages/model/linear.js';
import { packModel } from '../../../stages/model/store.js';
import { quantize } from '../ftrl.js';
import { TrainingDataError, type TrainArguments, type Trainer } from '../trainer.js';
import { readCorpora } from './articles.js';
import { calibrate } from './calibrate.js';
import type { Example } from './examples.js';
import { fit } from './fit.js';
import { fitStanding } from './fitStanding.js';
import { finderOf } from './halves.js';
import { prepareSources, prepareSpeakers, type SourceDocument, type SpeakerDocument } from './prepare.js';
import { judge, reliability, standingExamples, type Outcome, type Reliability } from './validate.js';

const FOLDS = 5;
const EPOCHS = 3;
const FTRL = { bits: 17, alpha: 0.1, beta: 1, l1: 1, l2: 1 };
const CLIP = 0.7;

/** Learns who speaks a quote from annotated sources and from speakers by name; calibrates the confidence on unseen folds. */
export const trainer: Trainer = {
  name: 'attribute',
  summary: 'who speaks a quote: from articles with annotated sources (PolNeAR) and articles with speakers by name',
  options: [
    {
      flags: '--quotes <folder>',
      description:
        'keep quote models trained on either half of the articles here, so that speakers are learned from unseen quotes',
    },
  ],
  run,
};

async function run({ data, output, options, log, progress }: TrainArguments): Promise<void> {
  const corpora = readCorpora(data);
  if (corpora.speakers.length < FOLDS)
    throw new TrainingDataError(`Expected at least ${FOLDS} articles with speakers`, data.join(', '));
  const find = await finderOf(options['quotes'] as string | undefined, data, log);
  const total = corpora.attributions.length + corpora.speakers.length;
  const sources = corpora.attributions.map((gold, i) => {
    progress('reading', i, total);
    return prepareSources(gold, i, find);
  });
  const speakers = corpora.speakers.map((article, i) => {
    progress('reading', sources.length + i + 1, total);
    return prepareSpeakers(article, find);
  });
  const fold = new Map(speakers.map((d, i) => [d.id, i % FOLDS]));
  const rankers = Array.from({ length: FOLDS }, (_, k) => {
    progress('folds', k + 1, FOLDS + 1);
    const held = speakers.filter((d) => fold.get(d.id) === k);
    return learn(examplesWithout(sources, speakers, held)).model;
  });
  const rankerOf = (d: SpeakerDocument): Linear => rankers[fold.get(d.id)!]!;
  const seconds = speakers.flatMap((d) => standingExamples(rankerOf(d), d));
  const standings = rankers.map((_, k) => fitStanding(seconds.filter((e) => fold.get(e.document) !== k)));
  const outcomes = speakers.flatMap((d) => judge({ ranker: rankerOf(d), standing: standings[fold.get(d.id)!]! }, d));
  const measured = reliability(outcomes, (id) => fold.get(id)!);
  const { weights, scale } = learn(examplesWithout(sources, speakers, []));
  progress('folds', FOLDS + 1, FOLDS + 1);
  const confidence = calibrate(
    outcomes.filter((o) => o.answered),
    CONFIDENCE_INPUTS,
  );
  const settings = { scale, minConfidence: measured.threshold };
  const bytes = packModel({
    name: 'attribute',
    features: ATTRIBUTE_FEATURES,
    settings,
    arrays: { ranker: weights, standing: fitStanding(seconds), confidence },
  });
  writeFileSync(path.join(output, 'attribute.bin'), bytes);
  report(outcomes, speakers, measured, log);
}

/** All examples but those of the held articles, which may be in both corpora under one name. */
function examplesWithout(
  sources: readonly SourceDocument[],
  speakers: readonly SpeakerDocument[],
  held: readonly SpeakerDocument[],
): Example[] {
  const out = new Set(held.map((d) => baseId(d.id)));
  return [...sources, ...speakers].filter((d) => !out.has(baseId(d.id))).flatMap((d) => d.examples);
}

const baseId = (id: string): string => id.replace(/^polnear-/, '');

function learn(examples: readonly Example[]): { weights: Int8Array; scale: number; model: Linear } {
  const { weights, scale } = quantize(fit(examples, EPOCHS, FTRL).weights(), CLIP);
  return { weights, scale, model: linear(weights, scale) };
}

const percent = (x: number): string => (100 * x).toFixed(1);

function report(
  outcomes: readonly Outcome[],
  speakers: readonly SpeakerDocument[],
  measured: Reliability,
  log: (message: string) => void,
): void {
  const right = outcomes.filter((o) => o.right).length;
  const speech = outcomes.filter((o) => o.speech).length;
  log(`cross-validated: ${speech} quotes in ${speakers.length} articles, strict ${percent(right / (speech || 1))} %`);
  log(`confidence >= 0.9: ${percent(measured.sure.share)} % of the answers, right ${percent(measured.sure.right)} %`);
  for (const { from, count, confidence, right: share } of measured.bins)
    log(`| ${from.toFixed(1)} | ${count} | ${percent(confidence)} | ${percent(share)} |`);
  log(`threshold ${measured.threshold}`);
}
