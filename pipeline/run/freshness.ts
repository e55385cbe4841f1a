import { existsSync, statSync } from 'node:fs';
import { finishedFiles } from '../files/outputFolder.js';
import { hashFile } from '../files/hashFile.js';
import { readManifest, type Manifest } from '../manifest/manifest.js';
import { sameRecipe, type Recipe } from '../manifest/recipe.js';

/**
 * The manifests of the leading stages whose files are what a run would write: made by the same recipe, from the same input, and still as
 * they were written. `inputHash` is asked for only when the first stage's recipe is the same.
 */
export async function upToDate(
  output: string,
  recipes: readonly Recipe[],
  inputHash: () => string | Promise<string>,
): Promise<Manifest[]> {
  const fresh: Manifest[] = [];
  for (const recipe of recipes) {
    const manifest = intactManifest(output, recipe.stage);
    if (!manifest || !sameRecipe(manifest, recipe)) break;
    const before = fresh.at(-1);
    if (manifest.input.sha256 !== (before ? before.output.sha256 : await inputHash())) break;
    fresh.push(manifest);
  }
  return fresh;
}

/** A stage's manifest, if its files are as it says. */
function intactManifest(output: string, stage: string): Manifest | undefined {
  const { records, errors, manifest: file } = finishedFiles(output, stage);
  try {
    const manifest = readManifest(file);
    const isThere = existsSync(errors) && statSync(records).size === manifest?.output.bytes;
    return isThere && hashFile(records) === manifest.output.sha256 ? manifest : undefined;
  } catch {
    return undefined;
  }
}
