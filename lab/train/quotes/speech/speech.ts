import { readFileSync } from 'node:fs';
import { sigmoid } from '../../../../stages/model/linear.js';
import type { Trees } from '../../../../stages/model/trees.js';
import type { Score } from '../../../../stages/quotes/features.js';
import type { Verified } from '../../../../stages/quotes/verifier/findLearned.js';
import { SPEECH_VALUES, speechColumns, speechFeatures, speechOf } from '../../../../stages/quotes/speech/speech.js';
import type { View } from '../../../../stages/quotes/view.js';
import { binColumns } from '../../boost/bins.js';
import { boost, type BoostOptions } from '../../boost/boost.js';
import { random, shuffled } from '../../random.js';
import { articleOf, type Article } from '../corpus/gold.js';
import { learner, type Learner, type LearnerOptions } from '../learner/learner.js';
import { jsonObject } from '../../jsonObject.js';

/** An article whose quoted spans are labelled: 1 speech, 0 none, -1 not known. */
export interface Labelled {
  readonly id: string;
  readonly view: View;
  readonly labels: Int8Array;
}

interface SpeechGold {
  readonly id: string;
  readonly body: string;
  readonly quotes?: readonly {
    readonly start: number;
    readonly end: number;
    readonly label: string;
    readonly optional?: boolean;
  }[];
}

/** Reads articles with labelled quotes (`{id, body, quotes: [{start, end, label: 'speech' | …, optional?}]}` a line). */
export function readSpeech(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, n) => (line.trim() ? [jsonObject<SpeechGold>(line, file, n + 1) as SpeechGold] : []))
    .filter((g) => g.quotes !== undefined)
    .map(({ id, body, quotes }) => {
      const { view } = articleOf({ id, text: body, attributions: [] });
      const { start, end } = view.tokens;
      const labels = new Int8Array(view.quoteStart.length).fill(-1);
      for (let m = 0; m < labels.length; m++) {
        const a = start[view.quoteStart[m]!] ?? 0;
        const b = end[view.quoteEnd[m]! - 1] ?? 0;
        const gold = quotes!.find(
          (q) => Math.min(q.end, b) - Math.max(q.start, a) > 0.6 * Math.max(q.end - q.start, b - a),
        );
        if (gold && gold.optional !== true) labels[m] = gold.label === 'speech' ? 1 : 0;
      }
      return { id, view, labels };
    });
}

/** Labels of an annotated article: a span inside a content is speech, of the others those of a few words are none. */
export function labelsOf({ view, gold }: Article): Int8Array {
  const inside = new Uint8Array(view.count);
  for (const g of gold) for (const r of [g.left, g.right]) if (r) inside.fill(1, r[0], r[1]);
  return Int8Array.from(view.quoteStart, (s, m) => {
    const e = view.quoteEnd[m]!;
    if (s === e) return -1;
    if (inside[Math.min(s + 1, e - 1)] === 1) return 1;
    return view.wordsBefore[e]! - view.wordsBefore[s]! <= 5 ? 0 : -1;
  });
}

export const WORDS: LearnerOptions & { epochs: number } = {
  bits: 16,
  alpha: 0.1,
  l1: 0.5,
  l2: 1,
  dropout: 0.3,
  epochs: 5,
};

/** Learns from the words in and around the marks. */
export function learnSpeechWords(articles: readonly Labelled[], seed: number, options = WORDS): Learner {
  const model = learner(options);
  const next = random(seed);
  let salt = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { view, labels } of shuffled(articles, next)) {
      labels.forEach((label, m) => {
        if (label < 0 || view.quoteStart[m] === view.quoteEnd[m]) return;
        const f = speechFeatures(view, m);
        model.begin(salt++);
        const p = sigmoid(model.score(f));
        model.learn(f, p - label);
      });
    }
  }
  model.begin(0);
  return model;
}

export const SPEECH: BoostOptions = {
  trees: 120,
  leaves: 8,
  rate: 0.06,
  least: 4,
  l2: 5,
  rows: 0.7,
  features: 0.4,
  seed: 3,
  thorough: true,
};

/** An article with labels and everything the trees are shown: attributions and words scored by models that have not seen it. */
export interface SpeechExample extends Labelled {
  readonly verified: readonly Verified[];
  readonly words: Score;
}

/** Learns which quoted spans are speech. */
export function learnSpeech(examples: readonly SpeechExample[], options = SPEECH): Trees {
  const rows = examples.reduce((n, e) => n + e.labels.filter((l) => l >= 0).length, 0);
  const columns = Array.from({ length: SPEECH_VALUES }, () => new Float32Array(rows));
  const targets = new Float32Array(rows);
  let at = 0;
  for (const { view, labels, verified, words } of examples) {
    const all = speechColumns(view, verified, words);
    labels.forEach((label, m) => {
      if (label < 0) return;
      all.forEach((c, k) => (columns[k]![at] = c[m]!));
      targets[at++] = label;
    });
  }
  return boost({ bins: binColumns(columns), targets, weights: new Float32Array(rows).fill(1) }, options);
}

const PARTS = 5;

/** Precision, recall and F1 of speech over labelled spans, each judged by trees that have not seen its article. */
export function checkSpeech(examples: readonly SpeechExample[], options = SPEECH): string {
  let [right, taken, gold] = [0, 0, 0];
  for (let k = 0; k < PARTS; k++) {
    const trees = learnSpeech(
      examples.filter((_, n) => n % PARTS !== k),
      options,
    );
    for (const { view, labels, verified, words } of examples.filter((_, n) => n % PARTS === k)) {
      const p = speechOf(view, verified, words, trees);
      labels.forEach((label, m) => {
        if (label === 1) gold++;
        if (label < 0 || p[m]! < 0.5) return;
        taken++;
        right += label;
      });
    }
  }
  return `precision ${percent(right / taken)}, recall ${percent(right / gold)}, F1 ${percent((2 * right) / (taken + gold))} of ${gold}`;
}

function percent(x: number): string {
  return (100 * x).toFixed(1);
}
