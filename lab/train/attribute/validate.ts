import { CONFIDENCE_INPUTS, confidenceInputs, confidenceOf } from '../../../stages/attribute/confidence.js';
import { decide, type Weights } from '../../../stages/attribute/decide.js';
import { layoutOf } from '../../../stages/attribute/scene/layout.js';
import type { Linear } from '../../../stages/model/linear.js';
import type { Quote } from '../../../stages/records/index.js';
import { judgeSpeaker } from '../../evaluate/speakerNames.js';
import { calibrate, type Judged } from './calibrate.js';
import { byShare, type StandingExample } from './fitStanding.js';
import type { Offsets, SourceDocument, SpeakerDocument } from './prepare.js';
import { NEW_TO_READER, openerOf } from '../../../stages/attribute/standing/description.js';
import type { Place, Scene } from '../../../stages/attribute/scene/scene.js';

/** A decision about a quote in marks of an article the ranker has not seen. */
export interface Outcome extends Judged {
  readonly document: string;
  /** The quote is speech by the gold. */
  readonly speech: boolean;
  /** The decision names somebody. */
  readonly answered: boolean;
}

/** The ranker's decisions about an article, judged strictly by name. */
export function judge(weights: Weights, document: SpeakerDocument): Outcome[] {
  const { scene, gold } = document;
  const layout = layoutOf(scene);
  const optional = ({ quoted }: Quote): boolean => quoted.some((q) => document.optional.some((o) => within(q, o)));
  const decisions = decide(weights, scene, layout, document.resolve);
  const outcomes: Outcome[] = [];
  for (const { quote, index } of scene.quotes) {
    if (quote.kind === 'indirect' || gold[index]?.optional || (!gold[index] && optional(quote))) continue;
    const decision = decisions[index]!;
    const speech = gold[index]?.label === 'speech';
    const name = scene.entities[decision.entity]?.name ?? '';
    outcomes.push({
      document: document.id,
      speech,
      answered: name !== '',
      inputs: confidenceInputs(scene, layout, index, decision),
      right: speech && judgeSpeaker(name, gold[index]!).strict,
    });
  }
  return outcomes;
}

const within = (span: Offsets, outer: Offsets): boolean => span.start >= outer.start && span.end <= outer.end;

/** What the ranker makes of a held-out article's quotes, with the right entities marked: examples for the second step. */
export function standingExamples(ranker: Linear, document: SpeakerDocument): StandingExample[] {
  const { scene, gold } = document;
  const decisions = decide({ ranker, weigh: byShare }, scene, layoutOf(scene), document.resolve);
  const examples: StandingExample[] = [];
  for (const { index } of scene.quotes) {
    const q = gold[index];
    if (!q || q.label !== 'speech' || q.optional) continue;
    const { standings } = decisions[index]!;
    const right = standings.map(({ entity }) => judgeSpeaker(scene.entities[entity]?.name ?? '', q).strict);
    if (right.includes(true)) examples.push({ document: document.id, standings, right, weight: 1 });
  }
  return examples;
}

/** Weight of a quote whose source is annotated, but not whom it stands for. */
const SOURCE_WEIGHT = 0.4;

/**
 * The same for an article with annotated sources, as far as they tell who speaks: a name speaks for itself, and so does a description
 * that is new to the reader ("a government adviser").
 */
export function sourceExamplesOf(ranker: Linear, document: SourceDocument): StandingExample[] {
  const { scene, answers } = document;
  const decisions = decide({ ranker, weigh: byShare }, scene, layoutOf(scene), document.resolve);
  const examples: StandingExample[] = [];
  for (const { index } of scene.quotes) {
    const [first] = answers[index]?.places ?? [];
    const place = scene.places[first ?? -1];
    if (!place || !tellsItself(scene, place)) continue;
    const { standings } = decisions[index]!;
    const right = standings.map(({ entity }) => entity === place.entity);
    if (right.includes(true)) examples.push({ document: document.id, standings, right, weight: SOURCE_WEIGHT });
  }
  return examples;
}

function tellsItself(scene: Scene, place: Place): boolean {
  const { kind } = place.mention;
  return (
    kind === 'name' ||
    (kind === 'nominal' && !scene.entities[place.entity]!.named && openerOf(scene, place) === NEW_TO_READER)
  );
}

/** A row of the reliability diagram: answers whose confidence lies in [from, from + 0.1). */
export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

/** What held-out calibration gives: the diagram, and the confidence below which nearly no right answer lies. */
export interface Reliability {
  readonly bins: readonly Bin[];
  readonly threshold: number;
  readonly sure: { readonly share: number; readonly right: number };
}

/** At most this share of the answers may be right and yet below the threshold. */
const LOSS = 0.005;

/** Confidences by calibration on the other folds, set against what was right. `foldOf` tells a document's fold. */
export function reliability(outcomes: readonly Outcome[], foldOf: (id: string) => number): Reliability {
  const answered = outcomes.filter((o) => o.answered);
  const folds = [...new Set(answered.map((o) => foldOf(o.document)))].toSorted((a, b) => a - b);
  const scored: { confidence: number; right: boolean }[] = [];
  for (const fold of folds) {
    const weights = calibrate(
      answered.filter((o) => foldOf(o.document) !== fold),
      CONFIDENCE_INPUTS,
    );
    for (const o of answered)
      if (foldOf(o.document) === fold) scored.push({ confidence: confidenceOf(weights, o.inputs), right: o.right });
  }
  const bins = Array.from({ length: 10 }, (_, b) => {
    const inside = scored.filter((s) => Math.min(9, Math.floor(s.confidence * 10)) === b);
    const mean = (value: (s: (typeof scored)[number]) => number): number =>
      inside.reduce((sum, s) => sum + value(s), 0) / (inside.length || 1);
    return { from: b / 10, count: inside.length, confidence: mean((s) => s.confidence), right: mean((s) => +s.right) };
  });
  const sure = scored.filter((s) => s.confidence >= 0.9);
  return {
    bins,
    threshold: thresholdOf(scored),
    sure: { share: sure.length / (scored.length || 1), right: sure.filter((s) => s.right).length / (sure.length || 1) },
  };
}

/** The highest hundredth that leaves at most `LOSS` of the answers right and below it. */
function thresholdOf(scored: readonly { confidence: number; right: boolean }[]): number {
  let best = 0;
  for (let t = 1; t <= 50; t++) {
    const lost = scored.filter((s) => s.right && s.confidence < t / 100).length;
    if (lost <= LOSS * scored.length) best = t / 100;
  }
  return best;
}
