import { linear, type Linear } from '../../../stages/model/linear.js';
import { MOST_HASHES } from '../../../stages/segment/features/hashes.js';
import { damping, templatesOf, type SubModels } from '../../../stages/segment/features/subScores.js';
import { ftrl, quantize, type Ftrl } from '../ftrl.js';
import { random, shuffled } from '../random.js';
import type { Sample } from './pages.js';
import { someRenderings } from './someRenderings.js';

type Name = keyof SubModels;

/** Sub-models that look at the same hashes are learned side by side. */
const FAMILIES: readonly (readonly Name[])[] = [['own', 'before', 'after'], ['around'], ['block']];
/** Size of the table and learning rate; a line's hashes share its damped score, so that rates are higher than is usual. */
const SIZES: Readonly<Record<Name, { readonly bits: number; readonly alpha: number }>> = {
  own: { bits: 18, alpha: 0.4 },
  before: { bits: 17, alpha: 0.1 },
  after: { bits: 17, alpha: 0.1 },
  around: { bits: 18, alpha: 0.4 },
  block: { bits: 17, alpha: 0.4 },
};
const RENDERINGS = 7;
/** A page of HTML comes once, one of text in several renderings. */
const EPOCHS = { html: 5, dump: 2 };

/** Learns the linear sub-models. A few renderings a page are enough: its words are the same in all. */
export function fitSubs(samples: readonly Sample[]): SubModels {
  const chosen = someRenderings(samples, RENDERINGS);
  const html = samples[0]?.page.html !== undefined;
  const families = FAMILIES.filter((names) => html || !names.includes('block'));
  return Object.assign(
    {},
    ...families.map((names) => fitFamily(chosen, names, html ? EPOCHS.html : EPOCHS.dump)),
  ) as SubModels;
}

function fitFamily(samples: readonly Sample[], names: readonly Name[], epochs: number): Partial<Record<Name, Linear>> {
  const tables = names.map((name) => ({
    name,
    table: ftrl({ ...SIZES[name], beta: 1, l1: 0.5, l2: 1 }),
  }));
  const hashes = new Uint32Array(MOST_HASHES);
  const next = random(11);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sample of shuffled(samples, next)) {
      const aims = tables.map(({ name, table }) => ({ table, ...aimOf(sample, name) }));
      const template = templatesOf(sample.page)[names[0]!];
      for (let i = 0; i < sample.labels.length; i++) {
        const count = template(i, hashes);
        for (const { table, labels, weights } of aims) learn(table, hashes, count, labels[i]!, weights[i]!);
      }
    }
  }
  return Object.fromEntries(
    tables.map(({ name, table }) => {
      const { weights, scale } = quantize(table.weights(), 0.5);
      return [name, linear(weights, scale)];
    }),
  );
}

function learn(table: Ftrl, hashes: Uint32Array, count: number, label: number, weight: number): void {
  const k = damping(count);
  const p = 1 / (1 + Math.exp(-table.dot(hashes, count) * k));
  table.update(hashes, count, weight * (p - label) * k);
}

interface Aim {
  readonly labels: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** What a sub-model is to tell of each line. Where the article begins and ends, all lines of a page weigh the same. */
function aimOf({ labels, weights }: Sample, which: Name): Aim {
  if (which !== 'before' && which !== 'after') return { labels, weights };
  const first = labels.findIndex((label) => label > 0.5);
  const last = labels.findLastIndex((label) => label > 0.5);
  return {
    labels: labels.map((_, i) => ((which === 'before' ? i < first : i > last) ? 1 : 0)),
    weights: new Float32Array(labels.length).fill(1500 / (20 + labels.length)),
  };
}
