import type { StageTotals } from '../run/stageWriter.js';
import type { Manifest } from './manifest.js';
import { packageVersion } from './packageVersion.js';
import type { Recipe } from './recipe.js';

/** The manifests of a run's stages: each stage's input is the file of the one before, the first one's is given. */
export function makeManifest(
  recipes: readonly Recipe[],
  totals: readonly StageTotals[],
  first: { readonly from: string; readonly sha256: string },
  run: Pick<Manifest['run'], 'finished' | 'seconds' | 'workers'>,
): Manifest[] {
  const whosaid = packageVersion();
  return recipes.map((recipe, index) => {
    const total = totals[index]!;
    const { bytes, sha256, documents, reused } = total;
    const before = totals[index - 1];
    const file = `${recipe.stage}.jsonl`;
    return {
      whosaid,
      ...recipe,
      input: before ? { from: `${recipes[index - 1]!.stage}.jsonl`, sha256: before.sha256 } : first,
      output: { file, bytes, sha256, documents },
      errors: { file: `${recipe.stage}.errors.jsonl`, documents: total.errors, warnings: total.warnings },
      run: { ...run, seconds: Math.round(run.seconds * 1000) / 1000, computed: documents - reused, reused },
    };
  });
}
