import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../stages/stage.js';
import { writeError } from '../errors/systemError.js';
import { commit, completeCommit } from '../files/commit.js';
import { lockOutput } from '../files/lock.js';
import { finishedFiles, partFiles, privateFolder } from '../files/outputFolder.js';
import { makeManifest } from '../manifest/makeManifest.js';
import type { Manifest } from '../manifest/manifest.js';
import { recipeOf, type Recipe } from '../manifest/recipe.js';
import { order } from '../plan/order.js';
import { checkPredecessor, type PredecessorFile } from '../plan/predecessor.js';
import type { Plan } from '../plan/plan.js';
import type { Meter } from '../progress/meter.js';
import { carry } from './carry.js';
import { feedFile, feedInputs, firstEvent, inputSignature } from './feed.js';
import { upToDate } from './freshness.js';
import { beginGeneration, dropGenerations } from './generation.js';
import { StageWriter } from './stageWriter.js';
import { summarize, type RunSummary } from './summary.js';

export interface RunControl {
  readonly meter: Meter;
  /** Aborted with the name of the signal that stops the run. */
  readonly signal: AbortSignal;
}

/**
 * Runs a plan: checks what can be checked, skips what is up to date, does the rest in one pass, puts all files in place together.
 * Throws `UsageError`, `RunError` or `Interrupted`; the files in the output folder are then as they were before.
 */
export async function runPlan(plan: Plan, control: RunControl): Promise<RunSummary> {
  await firstEvent(plan);
  const recipes = plan.stages.map((stage) => recipeOf(stage, plan.options));
  let release: (() => void) | undefined;
  try {
    mkdirSync(privateFolder(plan.output), { recursive: true });
    release = lockOutput(plan.output);
    completeCommit(plan.output);
    return await runLocked(plan, recipes, control);
  } catch (error) {
    throw writeError(error, plan.output);
  } finally {
    release?.();
  }
}

async function runLocked(plan: Plan, recipes: readonly Recipe[], control: RunControl): Promise<RunSummary> {
  const file = checkPredecessor(plan);
  const fresh = plan.force
    ? []
    : await upToDate(plan.output, recipes, () => file?.sha256 ?? inputSignature(plan, control.signal));
  const made =
    fresh.length === recipes.length ? [] : await runStale(shorten(plan, fresh.length), recipes, file, control);
  if (made.length === 0) dropGenerations(plan.output);
  const { seconds } = control.meter.progress;
  return summarize(plan.output, [...fresh, ...made], fresh.length, { seconds, workers: made[0]?.run.workers ?? 0 });
}

/** The plan without its first stages, whose files are up to date. */
function shorten(plan: Plan, count: number): Plan {
  if (count === 0) return plan;
  const stages = plan.stages.slice(count);
  return { ...plan, stages, predecessor: order[order.indexOf(stages[0]!) - 1]! };
}

async function runStale(
  plan: Plan,
  allRecipes: readonly Recipe[],
  given: PredecessorFile | undefined,
  { meter, signal }: RunControl,
): Promise<Manifest[]> {
  const recipes = allRecipes.slice(-plan.stages.length);
  const file = recipes.length === allRecipes.length ? given : checkPredecessor(plan);
  const { folder, caches } = beginGeneration(plan.output, recipes, plan.force === true);
  const feed = file ? feedFile(file, caches) : feedInputs(plan, caches);
  meter.total = file ? file.bytes : (plan.stages[0] as Source).size(plan.inputs);
  const writers = plan.stages.map((stage) => new StageWriter(folder, stage.name));
  let workers: number;
  try {
    workers = await carry({ plan, slots: feed.slots, writers, meter, signal });
  } catch (error) {
    for (const writer of writers) writer.abandon();
    throw error;
  } finally {
    for (const cache of caches) cache.close();
  }
  const totals = writers.map((writer) => writer.finish());
  const run = { finished: new Date().toISOString(), seconds: meter.progress.seconds, workers };
  const from = file ? path.basename(file.path) : 'inputs';
  const manifests = makeManifest(recipes, totals, { from, sha256: feed.signature() }, run);
  putInPlace(plan.output, folder, manifests);
  return manifests;
}

/** Errors and journals first, manifests last: where a manifest is, its files are. */
function putInPlace(output: string, folder: string, manifests: readonly Manifest[]): void {
  for (const manifest of manifests)
    writeFileSync(partFiles(folder, manifest.stage).manifest, `${JSON.stringify(manifest, null, 2)}\n`, {
      flush: true,
    });
  const kinds = ['errors', 'journal', 'records', 'manifest'] as const;
  const moves = kinds.flatMap((kind) =>
    manifests.map(({ stage }) => {
      const [from, to] = [partFiles(folder, stage)[kind], finishedFiles(output, stage)[kind]];
      return [path.relative(output, from), path.relative(output, to)] as const;
    }),
  );
  commit(output, moves);
  dropGenerations(output);
}
