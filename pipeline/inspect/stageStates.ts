import { statSync } from 'node:fs';
import type { StageOptions } from '../../stages/stage.js';
import { finishedFiles } from '../files/outputFolder.js';
import { readManifest, type Manifest } from '../manifest/manifest.js';
import { recipeOf, sameRecipe } from '../manifest/recipe.js';
import { order } from '../plan/order.js';

/** How a stage's file stands to what a run would write now. */
export interface StageState {
  readonly stage: string;
  readonly documents: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly finished: string | null;
  /** `current`, or why it is not. The raw inputs themselves are not looked at. */
  readonly state:
    | 'current'
    | 'missing'
    | 'no manifest'
    | 'changed by hand'
    | 'made by another version'
    | 'made from an older file';
}

/** The state of every stage in an output folder, in order. */
export function stageStates(output: string): StageState[] {
  let before: Manifest | undefined;
  return order.map(({ name }) => {
    const manifest = manifestOf(output, name);
    const state = stateOf(output, name, manifest, before);
    before = manifest;
    return {
      stage: name,
      documents: manifest?.output.documents ?? null,
      errors: manifest?.errors.documents ?? null,
      warnings: manifest?.errors.warnings ?? null,
      finished: manifest?.run.finished ?? null,
      state,
    };
  });
}

function stateOf(
  output: string,
  name: string,
  manifest: Manifest | undefined,
  before: Manifest | undefined,
): StageState['state'] {
  const stat = statSync(finishedFiles(output, name).records, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  if (!manifest) return 'no manifest';
  if (stat.size !== manifest.output.bytes) return 'changed by hand';
  if (!isCurrentRecipe(manifest)) return 'made by another version';
  if (before && manifest.input.sha256 !== before.output.sha256) return 'made from an older file';
  return 'current';
}

function isCurrentRecipe(manifest: Manifest): boolean {
  const stage = order.find(({ name }) => name === manifest.stage)!;
  try {
    return sameRecipe(manifest, recipeOf(stage, manifest.options as Partial<StageOptions> as StageOptions));
  } catch {
    return false;
  }
}

function manifestOf(output: string, stage: string): Manifest | undefined {
  try {
    return readManifest(finishedFiles(output, stage).manifest);
  } catch {
    return undefined;
  }
}
