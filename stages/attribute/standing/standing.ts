import { softmax } from '../../model/linear.js';
import { scoreRow, type Trees } from '../../model/trees.js';
import { anchorAt, ANTECEDENT_INPUTS, antecedentInputs, type Anchor } from './antecedent.js';
import { disagrees } from './disagrees.js';
import { ownersWithin } from './description.js';
import { ENTITY_INPUTS, entityInputs } from './entityInputs.js';
import type { Layout } from '../scene/layout.js';
import { contextOf, QUOTE_INPUTS, type Context } from './quoteInputs.js';
import type { Ranked } from '../mentions/rank.js';
import type { Pick } from '../rules/index.js';
import type { Resolve } from '../resolve.js';
import type { Said, Scene } from '../scene/scene.js';

/** Number of inputs for each entity that may be the speaker. */
export const STANDING_INPUTS = QUOTE_INPUTS + ENTITY_INPUTS + ANTECEDENT_INPUTS;
/** Entities considered for a quote. */
const MOST = 8;

/** An entity that may speak a quote, with what the mentions give it: `share` = Σ P(mention) · P(entity | mention). */
export interface Standing {
  /** Index of the entity, -1 = nobody. */
  readonly entity: number;
  /** The place that gives it most of its share, -1 = none. */
  readonly place: number;
  readonly share: number;
  readonly inputs: Float32Array;
}

/** Speakers decided for the earlier quotes: index of an entity for each quote, -1 = nobody or not yet. */
export type Speakers = Int32Array;

/** The entities that the ranked mentions may stand for, most share first, and "nobody" last. */
export function standingsOf(
  scene: Scene,
  layout: Layout,
  said: Said,
  ranked: Ranked,
  resolve: Resolve,
  speakers: Speakers,
  pick: Pick,
): Standing[] {
  const context = contextOf(scene, layout, said, ranked, speakers, pick);
  const total = sharesOf(ranked, resolve);
  const anchor = anchorOf(scene, layout, ranked);
  if (anchor) for (const [entity, { order }] of anchor.near) if (order <= 3) join(total, entity, anchor.index);
  for (const entity of context.within) join(total, entity, context.top);
  const top = scene.places[context.top];
  if (top) for (const entity of ownersWithin(scene, top)) total.delete(entity);
  for (const entity of total.keys()) if (disagrees(scene, said, context.top, entity, resolve)) total.delete(entity);
  const best = [...total].toSorted((a, b) => b[1].share - a[1].share || a[0] - b[0]).slice(0, MOST);
  const most = best[0]?.[1].share ?? 0;
  // One array for all rows: many small ones take longer to make than to fill.
  const rows = new Float32Array((best.length + 1) * STANDING_INPUTS);
  const rowAt = (n: number): Float32Array => rows.subarray(n * STANDING_INPUTS, (n + 1) * STANDING_INPUTS);
  const standings = best.map(([entity, { share, place }], order) => {
    const inputs = rowAt(order);
    write(inputs, 0, context.inputs);
    write(inputs, QUOTE_INPUTS, entityInputs(context, { entity, place, share, most, order }, resolve));
    write(inputs, QUOTE_INPUTS + ENTITY_INPUTS, antecedentInputs(scene, anchor, entity));
    return { entity, place, share, inputs };
  });
  return [...standings, nobodyOf(context, ranked.nobody, total, rowAt(best.length))];
}

function write(row: Float32Array, at: number, values: readonly number[]): void {
  for (let i = 0; i < values.length; i++) row[at + i] = values[i]!;
}

interface Sum {
  share: number;
  /** The place that gives most, and how much. */
  place: number;
  most: number;
}

/** What the ranked mentions give each entity they may stand for. */
function sharesOf(ranked: Ranked, resolve: Resolve): Map<number, Sum> {
  const total = new Map<number, Sum>();
  ranked.places.forEach((place, i) => {
    const p = ranked.probabilities[i]!;
    if (p < 1e-4) return;
    for (const { entity, probability } of resolve(place)) {
      const part = p * probability;
      const sum = join(total, entity, place);
      sum.share += part;
      if (part > sum.most) {
        sum.most = part;
        sum.place = place;
      }
    }
  });
  return total;
}

/** The entity's sum; one not yet there joins with no share of its own. */
function join(total: Map<number, Sum>, entity: number, place: number): Sum {
  const known = total.get(entity);
  if (known) return known;
  const sum = { share: 0, place, most: 0 };
  total.set(entity, sum);
  return sum;
}

/** The pronoun or description that most of the probability lies on, where that is more than a tenth. */
function anchorOf(scene: Scene, layout: Layout, ranked: Ranked): Anchor | undefined {
  let best = -1;
  let most = 0.1;
  ranked.places.forEach((place, i) => {
    const p = ranked.probabilities[i]!;
    const { mention, entity } = scene.places[place]!;
    const open = mention.kind === 'pronoun' || (mention.kind === 'nominal' && !scene.entities[entity]!.named);
    if (open && p > most) {
      most = p;
      best = place;
    }
  });
  return best < 0 ? undefined : anchorAt(scene, layout, best, most);
}

/** What stands for no entity in an entity's inputs. */
const ABSENT = -2;

function nobodyOf({ inputs }: Context, nobody: number, total: ReadonlyMap<number, Sum>, row: Float32Array): Standing {
  let given = 0;
  for (const { share } of total.values()) given += share;
  row.fill(ABSENT);
  write(row, 0, inputs);
  row[QUOTE_INPUTS] = Math.log(Math.max(nobody, 1 - given) + 0.001);
  return { entity: -1, place: -1, share: nobody, inputs: row };
}

/** Gives the probabilities of the standings of a quote, in their order. */
export type Weigh = (standings: readonly Standing[]) => number[];

/** What a standing without any share counts as having. */
const LEAST_SHARE = 0.01;

/**
 * The log of what the mentions give a standing: the score that the trees correct. Grown from nothing instead, they would have to learn
 * from few quotes that 0.9 is likelier than 0.1, and overrule what the mentions are sure of.
 */
export function priorOf({ share }: Standing): number {
  return Math.log(share + LEAST_SHARE);
}

/** Probabilities by trees: a softmax over their sums and the priors. */
export function weighBy(trees: Trees): Weigh {
  return (standings) => {
    const scores = standings.map((s) => priorOf(s) + scoreRow(trees, s.inputs, 0));
    softmax(scores);
    return scores;
  };
}
