import { articleLines } from '../../../stages/segment/articleLines.js';
import { lineOdds } from '../../../stages/segment/lineModel.js';
import { fit, type CorpusWeights } from './fit.js';
import type { Sample } from './pages.js';
import { compare, scoresOf, shinglesOf, type Tally } from './shingles.js';
import { foldOf } from './site.js';

/** A held-out page and what came of it. */
export interface Held {
  readonly sample: Sample;
  readonly logOdds: Float64Array;
}

/** Scores every page by a model that has seen no page of its site. */
export function crossValidate(
  samples: readonly Sample[],
  corpora: CorpusWeights,
  folds: number,
  progress: (what: string, done: number, total: number) => void,
): Held[] {
  const held: Held[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const inside = (sample: Sample): boolean => foldOf(sample.site, folds) === fold;
    const model = fit(
      samples.filter((sample) => !inside(sample)),
      corpora,
      (what, done, total) => progress(`fold ${fold + 1} of ${folds}: ${what}`, done, total),
    );
    for (const sample of samples)
      if (inside(sample) && !sample.made) held.push({ sample, logOdds: lineOdds(sample.page, model) });
  }
  return held;
}

/** The body the lines chosen make. */
function tallyOf({ sample, logOdds }: Held, bias = 0): Tally {
  const odds = bias === 0 ? logOdds : logOdds.map((x) => x + bias);
  const keep = articleLines(sample.page, odds);
  const { text, lines } = sample.page;
  const body = lines.filter((_, i) => keep[i]).map((line) => text.slice(line.start, line.end));
  return compare(sample.gold, shinglesOf(body.join('\n')));
}

/** A line for each corpus and rendering, all pages and those in English: pages, precision, recall, F1. */
export function tableOf(held: readonly Held[], bias = 0): string[] {
  const groups = new Map<string, Tally[]>();
  for (const one of held) {
    const tally = tallyOf(one, bias);
    const key = `${one.sample.corpus} ${one.sample.rendering}`;
    for (const name of one.sample.english ? [key, `${key}, English`] : [key])
      groups.set(name, [...(groups.get(name) ?? []), tally]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tallies]) => {
      const { P, R, F1 } = scoresOf(tallies);
      return `${key.padEnd(28)} ${String(tallies.length).padStart(4)} pages  P ${P.toFixed(1)}  R ${R.toFixed(1)}  F1 ${F1.toFixed(1)}`;
    });
}

/** The pages with the lowest scores over their renderings: score, then shares too much and lost in each. */
export function worstOf(held: readonly Held[], most = 20): string[] {
  const pages = new Map<string, Tally[]>();
  for (const one of held) {
    const key = `${one.sample.corpus} ${one.sample.id}`;
    pages.set(key, [...(pages.get(key) ?? []), tallyOf(one)]);
  }
  return [...pages]
    .map(([key, tallies]) => ({ key, tallies, score: scoresOf(tallies).F1 }))
    .toSorted((a, b) => a.score - b.score || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key, tallies, score }) => {
      const shares = tallies.map(({ extra, lost }) => `+${percent(extra)}-${percent(lost)}`);
      return `${key}  F1 ${score.toFixed(0)}  ${shares.join(' ')}`;
    });
}

function percent(x: number): string {
  return (100 * x).toFixed(0);
}
