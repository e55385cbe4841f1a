import type { Linear } from '../model/linear.js';
import { collector } from './mentions/collector.js';
import { placeFeatures } from './mentions/features.js';
import type { History } from './mentions/historyFeatures.js';
import { heaviest, type Weighed } from './mentions/heaviest.js';
import type { Layout } from './scene/layout.js';
import { rank } from './mentions/rank.js';
import { pickByRule, type Pick } from './rules/index.js';
import type { Place, Scene } from './scene/scene.js';
import type { Resolve } from './resolve.js';
import { standingsOf, type Standing, type Weigh } from './standing/standing.js';

/** Who speaks a quote, as the model sees it. */
export interface Decision {
  /** Index of the likeliest entity, -1 = nobody. */
  readonly entity: number;
  /** The place that gives it most of its probability, -1 = none. */
  readonly place: number;
  /** Probability of the decision, of the next one, and of nobody; what the mentions alone give the entity. */
  readonly probability: number;
  readonly second: number;
  readonly nobody: number;
  readonly share: number;
  readonly standings: readonly Standing[];
  /** What the rules say. */
  readonly pick: Pick;
  /** What weighed most for the place. */
  readonly weighed: readonly Weighed[];
}

/** The two steps: weights of the mentions, then probabilities of the entities they stand for. */
export interface Weights {
  readonly ranker: Linear;
  readonly weigh: Weigh;
}

/** Decides the quotes of a scene in text order, each seeing what was decided before. */
export function decide({ ranker, weigh }: Weights, scene: Scene, layout: Layout, resolve: Resolve): Decision[] {
  const history: History = {
    entity: new Int32Array(scene.quotes.length).fill(-1),
    place: new Int32Array(scene.quotes.length).fill(-1),
  };
  const chosen: (readonly Place[])[] = scene.quotes.map(() => []);
  const room = collector();
  return scene.quotes.map((said) => {
    const pick = pickByRule(scene, said, chosen);
    const ranked = rank(ranker, scene, layout, said, history, pick, room);
    const standings = standingsOf(scene, layout, said, ranked, resolve, history.entity, pick);
    const best = bestOf(standings, weigh(standings));
    let weighed: Weighed[] = [];
    if (best.place >= 0) {
      placeFeatures(scene, layout, said, best.place, history, pick, room);
      weighed = heaviest(ranker, room);
      chosen[said.index] = [scene.places[best.place]!];
    }
    history.entity[said.index] = best.entity;
    history.place[said.index] = best.place;
    return decisionOf(best, standings, pick, weighed);
  });
}

/** Field by field: objects made by spreading are slow to read. */
function decisionOf(best: Best, standings: readonly Standing[], pick: Pick, weighed: readonly Weighed[]): Decision {
  return {
    entity: best.entity,
    place: best.place,
    probability: best.probability,
    second: best.second,
    nobody: best.nobody,
    share: best.share,
    standings,
    pick,
    weighed,
  };
}

function bestOf(standings: readonly Standing[], probabilities: readonly number[]): Best {
  let at = 0;
  let second = 0;
  probabilities.forEach((p, i) => {
    if (i === 0) return;
    if (p > probabilities[at]!) {
      second = probabilities[at]!;
      at = i;
    } else if (p > second) second = p;
  });
  const { entity, place, share } = standings[at]!;
  return { entity, place, share, probability: probabilities[at]!, second, nobody: probabilities.at(-1)! };
}

type Best = Omit<Decision, 'standings' | 'pick' | 'weighed'>;
