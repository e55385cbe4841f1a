import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIDENCE_INPUTS } from '../../../stages/attribute/confidence.js';
import { ATTRIBUTE_FEATURES } from '../../../stages/attribute/model.js';
import { linear, type Linear } from '../../../stages/model/linear.js';
import { weighBy } from '../../../stages/attribute/standing/standing.js';
import { treesToArrays } from '../../../stages/model/trees.js';
import { packModel } from '../../../stages/model/store.js';
import { quantize } from '../ftrl.js';
import { TrainingDataError, type TrainArguments, type Trainer } from '../trainer.js';
import { readCorpora } from './articles.js';
import { calibrate } from './calibrate.js';
import type { Example } from './examples.js';
import { fit } from './fit.js';
import { fitStanding } from './fitStanding.js';
import { readAll } from './halves.js';
import { prepareSources, prepareSpeakers, type SourceDocument, type SpeakerDocument } from './prepare.js';
import { unnamedCopies } from './unnamed.js';
import { judge, reliability, sourceExamplesOf, standingExamples, type Outcome, type Reliability } from './validate.js';

const FOLDS = 5;
/** One in so many articles with sources teaches the second step. */
const SOURCE_EVERY = 4;
const EPOCHS = 3;
const FTRL = { bits: 17, alpha: 0.1, beta: 1, l1: 1, l2: 1 };
const CLIP = 0.7;

/** Learns who speaks a quote from annotated sources and from speakers by name; calibrates the confidence on unseen folds. */
export const trainer: Trainer = {
  name: 'attribute',
  summary: 'who speaks a quote: from articles with annotated sources (PolNeAR) and articles with speakers by name',
  options: [
    {
      flags: '--halves <folder>',
      description:
        'keep quote and resolution models trained on either half of the articles here, so that speakers are learned as on unseen text; ' +
        'resolution needs its own data files beside the others',
    },
  ],
  run,
};

async function run({ data, output, options, log, progress }: TrainArguments): Promise<void> {
  const corpora = readCorpora(data);
  if (corpora.speakers.length < FOLDS)
    throw new TrainingDataError(`Expected at least ${FOLDS} articles with speakers`, data.join(', '));
  const texts = [...corpora.attributions, ...corpora.speakers.map(({ id, body }) => ({ id, text: body }))];
  const readings = await readAll(options['halves'] as string | undefined, texts, data, log);
  const sources = corpora.attributions.map((gold, i) => prepareSources(gold, i, readings[i]!));
  const speakers = corpora.speakers.map((article, i) => prepareSpeakers(article, readings[sources.length + i]!));
  const folds = foldsOf(sources, speakers);
  const rankers = Array.from({ length: FOLDS }, (_, k) => {
    progress('folds', k + 1, FOLDS + 1);
    return learn([...sources, ...speakers].filter((d) => folds.get(baseId(d.id)) !== k).flatMap((d) => d.examples))
      .model;
  });
  const foldOf = (id: string): number => folds.get(baseId(id))!;
  const annotated = speakers.flatMap((d) => standingExamples(rankers[foldOf(d.id)]!, d));
  const seconds = [
    ...annotated,
    ...unnamedCopies(annotated),
    ...sources.flatMap((d) => (folds.has(d.id) ? sourceExamplesOf(rankers[foldOf(d.id)]!, d) : [])),
  ];
  const weighs = rankers.map((_, k) => weighBy(fitStanding(seconds.filter((e) => foldOf(e.document) !== k))));
  const outcomes = speakers.flatMap((d) => {
    const k = foldOf(d.id);
    return judge({ ranker: rankers[k]!, weigh: weighs[k]! }, d);
  });
  const measured = reliability(outcomes, foldOf);
  const { weights, scale } = learn([...sources, ...speakers].flatMap((d) => d.examples));
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
    arrays: { ranker: weights, ...treesToArrays('standing', fitStanding(seconds)), confidence },
  });
  writeFileSync(path.join(output, 'attribute.bin'), bytes);
  report(outcomes, speakers, measured, log);
}

/**
 * The fold that holds an article out, by its id without the corpus' prefix: all with speakers, which may be in both corpora under one
 * name, and every fourth with sources alone; the others are always learned from.
 */
function foldsOf(sources: readonly SourceDocument[], speakers: readonly SpeakerDocument[]): Map<string, number> {
  const folds = new Map(speakers.map((d, i) => [baseId(d.id), i % FOLDS]));
  sources.forEach(({ id }, i) => {
    if (i % SOURCE_EVERY === 0 && !folds.has(id)) folds.set(id, (i / SOURCE_EVERY) % FOLDS);
  });
  return folds;
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
