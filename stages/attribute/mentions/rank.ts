import { dot, softmax, type Linear } from '../../model/linear.js';
import { candidatesOf } from './candidates.js';
import { collector, type Collector } from './collector.js';
import { nobodyFeatures, placeFeatures } from './features.js';
import type { History } from './historyFeatures.js';
import type { Layout } from '../scene/layout.js';
import type { Pick } from '../rules/index.js';
import type { Said, Scene } from '../scene/scene.js';

/** The candidates of one quote with their probabilities; `nobody` is what is left for no candidate at all. */
export interface Ranked {
  /** Indices into the scene's places, in text order. */
  readonly places: readonly number[];
  readonly probabilities: readonly number[];
  readonly nobody: number;
}

/** Softmax over the candidate mentions of a quote and "nobody". */
export function rank(
  model: Linear,
  scene: Scene,
  layout: Layout,
  said: Said,
  history: History,
  pick: Pick,
  room: Collector = collector(),
): Ranked {
  const places = candidatesOf(scene, said);
  const scores = places.map((index) => {
    placeFeatures(scene, layout, said, index, history, pick, room);
    return dot(model, room.hashes, room.count);
  });
  nobodyFeatures(scene, layout, said, places, pick, room);
  scores.push(dot(model, room.hashes, room.count));
  softmax(scores);
  const nobody = scores.pop()!;
  return { places, probabilities: scores, nobody };
}
