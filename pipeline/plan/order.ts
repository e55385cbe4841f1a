import { mapStages, read } from '../../stages/index.js';
import type { Source, Stage } from '../../stages/stage.js';

/** The only place where the runner meets the stages: what runs, in the order the data flows. */
export const order: readonly (Source | Stage)[] = [read, ...mapStages];

export const stageNames: readonly string[] = order.map((stage) => stage.name);

/** Tells a source, which makes records out of files, from a stage, which makes them out of records. */
export function isSource(stage: Source | Stage): stage is Source {
  return 'walk' in stage;
}
