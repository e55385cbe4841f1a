import type { Columns } from '../../../stages/segment/features/columns.js';
import { pageTable } from '../../../stages/segment/features/pageTable.js';
import { subScores, type SubModels } from '../../../stages/segment/features/subScores.js';
import { lineModel, type LineModel } from '../../../stages/segment/lineModel.js';
import { binColumns } from '../boost/bins.js';
import { boost, type BoostOptions } from '../boost/boost.js';
import { fitSubs } from './fitSubs.js';
import type { Sample } from './pages.js';
import { foldOf } from './site.js';

const BOOST: BoostOptions = {
  trees: 250,
  leaves: 31,
  rate: 0.09,
  least: 20,
  l2: 20,
  rows: 0.5,
  features: 0.3,
  seed: 1,
};
const PARTS = 4;

/** Weight of a page by its corpus: small corpora count for more. */
export type CorpusWeights = Readonly<Record<string, number>>;

/** Weights that let a small corpus count half as much as the largest, but no page more than 25 times as much as another. */
export function corpusWeights(samples: readonly Sample[]): CorpusWeights {
  const sizes = new Map<string, number>();
  for (const { corpus } of samples) sizes.set(corpus, (sizes.get(corpus) ?? 0) + 1);
  const largest = Math.max(...sizes.values());
  return Object.fromEntries(
    [...sizes].map(([corpus, size]) => [corpus, Math.min(25, Math.max(1, (0.5 * largest) / size))]),
  );
}

/**
 * Learns the sub-models, then the trees over their out-of-fold scores. A page of HTML comes once, and a tree sees all of it or nothing; a
 * dump comes in several renderings, and trees that each see half of the lines of them all tell pages not learned from better.
 */
export function fit(
  samples: readonly Sample[],
  corpora: CorpusWeights,
  progress: (what: string, done: number, total: number) => void,
  options = BOOST,
): LineModel {
  const tables: Columns[] = [];
  const order: Sample[] = [];
  for (let part = 0; part < PARTS; part++) {
    const inside = (sample: Sample): boolean => foldOf(sample.site, PARTS, 'inner') === part;
    progress('sub-models', part, PARTS + 1);
    const subs = fitSubs(samples.filter((sample) => !inside(sample)));
    for (const sample of samples.filter(inside)) {
      tables.push(columnsOf(sample, subs));
      order.push(sample);
    }
  }
  const size = tables.reduce((sum, table) => sum + table.size, 0);
  const columns = tables[0]!.columns.map((_, f) => joined(tables, f, size));
  const targets = new Float32Array(size);
  const weights = new Float32Array(size);
  const groups = new Int32Array(size);
  const pages = new Map<string, number>();
  let at = 0;
  for (const sample of order) {
    const page = `${sample.corpus} ${sample.id}`;
    if (!pages.has(page)) pages.set(page, pages.size);
    groups.fill(pages.get(page)!, at, at + sample.labels.length);
    targets.set(sample.labels, at);
    weights.set(
      sample.weights.map((weight) => weight * (corpora[sample.corpus] ?? 1)),
      at,
    );
    at += sample.labels.length;
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / size;
  const scaled = weights.map((weight) => weight / mean);
  const data = { bins: binColumns(columns), targets, weights: scaled };
  const html = order[0]?.page.html !== undefined;
  const trees = boost(html ? { ...data, groups } : data, options, (done) => progress('trees', done, options.trees));
  return lineModel(fitSubs(samples), trees);
}

function joined(tables: readonly Columns[], f: number, size: number): Float32Array {
  const column = new Float32Array(size);
  let at = 0;
  for (const table of tables) {
    column.set(table.columns[f]!, at);
    at += table.size;
  }
  return column;
}

/** The features of a sample's lines. */
function columnsOf(sample: Sample, subs: SubModels): Columns {
  return pageTable(sample.page, subScores(sample.page, subs));
}
