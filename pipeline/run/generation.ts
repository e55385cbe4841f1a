import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../files/atomicFile.js';
import { finishedFiles, partFiles, privateFolder } from '../files/outputFolder.js';
import { LineCache, type CachedLine } from '../journal/lineCache.js';
import { readManifest } from '../manifest/manifest.js';
import { sameRecipe, type Recipe } from '../manifest/recipe.js';

/**
 * Each start of a run writes to a folder of its own, `run-<n>`. The folders of runs that were killed stay until one is finished, and
 * serve it as caches: so nothing is done twice, however often a run is killed.
 */
export interface Generation {
  readonly folder: string;
  /** Lines made earlier by the same recipe, by stage of the run. */
  readonly caches: readonly StageCache[];
}

/** The caches of one stage, the most useful first. */
export class StageCache {
  constructor(private readonly caches: readonly LineCache[]) {}

  find(key: Uint8Array): CachedLine | undefined {
    for (const cache of this.caches) {
      const line = cache.find(key);
      if (line) return line;
    }
    return undefined;
  }

  close(): void {
    for (const cache of this.caches) cache.close();
  }
}

/** Begins a generation. With `isFresh`, nothing earlier is used. */
export function beginGeneration(output: string, recipes: readonly Recipe[], isFresh: boolean): Generation {
  const earlier = generations(output);
  const last = earlier.length === 0 ? 0 : Math.max(...earlier.map(numberOf));
  const folder = path.join(privateFolder(output), `run-${last + 1}`);
  mkdirSync(folder, { recursive: true });
  for (const recipe of recipes) writeAtomically(recipeFile(folder, recipe.stage), JSON.stringify(recipe));
  const caches = recipes.map((recipe) => new StageCache(isFresh ? [] : openCaches(output, earlier, recipe)));
  return { folder, caches };
}

/** Removes all generations: the run's files are in place. */
export function dropGenerations(output: string): void {
  for (const name of generations(output)) rmSync(path.join(privateFolder(output), name), { recursive: true });
}

function openCaches(output: string, earlier: readonly string[], recipe: Recipe): LineCache[] {
  const killed = earlier.map((name) => {
    const folder = path.join(privateFolder(output), name);
    const files = partFiles(folder, recipe.stage);
    return isMadeBy(recipeFile(folder, recipe.stage), recipe)
      ? LineCache.open(files.records, files.journal)
      : undefined;
  });
  const done = finishedFiles(output, recipe.stage);
  const finished = isManifestOf(done.manifest, recipe) ? LineCache.open(done.records, done.journal) : undefined;
  return [...killed, finished].filter((cache) => cache !== undefined).toSorted((a, b) => b.count - a.count);
}

function isMadeBy(file: string, recipe: Recipe): boolean {
  try {
    return sameRecipe(JSON.parse(readFileSync(file, 'utf8')) as Recipe, recipe);
  } catch {
    return false;
  }
}

function isManifestOf(file: string, recipe: Recipe): boolean {
  try {
    const manifest = readManifest(file);
    return manifest !== undefined && sameRecipe(manifest, recipe);
  } catch {
    return false;
  }
}

const recipeFile = (folder: string, stage: string): string => path.join(folder, `${stage}.recipe.json`);
const numberOf = (name: string): number => Number(name.slice('run-'.length));

function generations(output: string): string[] {
  const folder = privateFolder(output);
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^run-\d+$/.test(name)) : [];
}
