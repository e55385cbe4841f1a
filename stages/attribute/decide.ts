import type { Linear } from '../model/linear.js';
import { collector, placeFeatures, type History } from './features.js';
import type { Layout } from './layout.js';
import { heaviest, type Weighed } from './heaviest.js';
import { rank, type Ranked } from './rank.js';
import { pickByRule, type Pick } from './rules/index.js';
import type { Place, Said, Scene } from './scene.js';

/** Who a mention may stand for, with probabilities that sum to at most 1; the rest is "nobody named". */
export type Resolve = (place: number) => readonly { readonly entity: number; readonly probability: number }[];

/** Who speaks a quote, as the model sees it. */
export interface Decision {
  /** Index of the likeliest entity, -1 = nobody. */
  readonly entity: number;
  /** The place that gives it most of its probability, -1 = none. */
  readonly place: number;
  /** Probability of the entity, of the next one, and of nobody. */
  readonly probability: number;
  readonly second: number;
  readonly nobody: number;
  readonly ranked: Ranked;
  /** What the rules say. */
  readonly pick: Pick;
  /** What weighed most for the place. */
  readonly weighed: readonly Weighed[];
}

/** Decides the quotes of a scene in text order, each seeing what was decided before. */
export function decide(model: Linear, scene: Scene, layout: Layout, resolve: Resolve): Decision[] {
  const history: History = {
    entity: new Int32Array(scene.quotes.length).fill(-1),
    place: new Int32Array(scene.quotes.length).fill(-1),
  };
  const chosen: (readonly Place[])[] = scene.quotes.map(() => []);
  const room = collector();
  return scene.quotes.map((said: Said) => {
    const pick = pickByRule(scene, said, chosen);
    const best = sum(rank(model, scene, layout, said, history, pick, room), resolve);
    if (best.place >= 0) placeFeatures(scene, layout, said, best.place, history, pick, room);
    const decision = { ...best, pick, weighed: best.place >= 0 ? heaviest(model, room) : [] };
    chosen[said.index] = decision.place >= 0 ? [scene.places[decision.place]!] : [];
    history.entity[said.index] = decision.entity;
    history.place[said.index] = decision.place;
    return decision;
  });
}

/** P(entity) = Σ over mentions of P(mention) · P(entity | mention). */
function sum(ranked: Ranked, resolve: Resolve): Omit<Decision, 'pick' | 'weighed'> {
  const total = new Map<number, number>();
  const most = new Map<number, readonly [share: number, place: number]>();
  ranked.places.forEach((place, i) => {
    const p = ranked.probabilities[i]!;
    if (p < 1e-4) return;
    for (const { entity, probability } of resolve(place)) {
      const share = p * probability;
      total.set(entity, (total.get(entity) ?? 0) + share);
      if (share > (most.get(entity)?.[0] ?? 0)) most.set(entity, [share, place]);
    }
  });
  let entity = -1;
  let probability = 0;
  let second = 0;
  for (const [e, p] of total) {
    if (p > probability) {
      second = probability;
      probability = p;
      entity = e;
    } else if (p > second) second = p;
  }
  const nobody = ranked.nobody;
  if (nobody > probability) return { entity: -1, place: -1, probability: nobody, second: probability, nobody, ranked };
  return {
    entity,
    place: most.get(entity)?.[1] ?? -1,
    probability,
    second: Math.max(second, nobody),
    nobody,
    ranked,
  };
}
