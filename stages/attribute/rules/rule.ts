import type { Place, Said, Scene } from '../scene/scene.js';

/** What has been decided for the quotes before: their speaking mentions, empty where unknown. */
export type Chosen = readonly (readonly Place[])[];

/** One reason to take somebody for the speaker. */
export interface Rule {
  readonly name: string;
  /** Share of the cases in which such a guess is right, for the first-cut confidence. */
  readonly confidence: number;
  /** The speaking mentions, empty where the rule has nothing to say. */
  readonly find: (scene: Scene, said: Said, chosen: Chosen) => readonly Place[];
}
