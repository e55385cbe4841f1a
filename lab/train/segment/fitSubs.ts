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
const BITS: Readonly<Record<Name, number>> = { own: 17, before: 16, after: 16, around: 16, block: 16 };
const EPOCHS = 2;
const RENDERINGS = 3;

/** Learns the linear sub-models. A few renderings a page are enough: its words are the same in all. */
export function fitSubs(samples: readonly Sample[]): SubModels {
  const chosen = someRenderings(samples, RENDERINGS);
  const html = samples[0]?.page.html !== undefined;
  const families = FAMILIES.filter((names) => html || !names.includes('block'));
  return Object.assign({}, ...families.map((names) => fitFamily(chosen, names))) as SubModels;
}

function fitFamily(samples: readonly Sample[], names: readonly Name[]): Partial<Record<Name, Linear>> {
  const tables = names.map((name) => ({
    name,
    table: ftrl({ bits: BITS[name], alpha: 0.05, beta: 1, l1: 0.5, l2: 1 }),
  }));
  const hashes = new Uint32Array(MOST_HASHES);
  const next = random(11);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
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
