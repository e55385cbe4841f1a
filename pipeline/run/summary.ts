import type { Manifest } from '../manifest/manifest.js';

/** What a run came to: the `--json` summary. */
export interface RunSummary {
  /** `up-to-date`: nothing was to be done. */
  readonly status: 'done' | 'up-to-date';
  readonly output: string;
  readonly stages: readonly StageSummary[];
  /** Documents of the last stage's file. */
  readonly documents: number;
  /** Documents lost to errors, and warnings, in all stages of the run. */
  readonly errors: number;
  readonly warnings: number;
  readonly seconds: number;
  readonly workers: number;
  readonly exitCode: 0 | 3;
}

export interface StageSummary {
  readonly stage: string;
  readonly version: string;
  readonly file: string;
  readonly documents: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Documents worked on in this run, and taken over from an earlier one. */
  readonly computed: number;
  readonly reused: number;
  readonly errors: number;
  readonly warnings: number;
  readonly status: 'written' | 'up-to-date';
}

/** `fresh` is the number of leading stages that were up to date. */
export function summarize(
  output: string,
  manifests: readonly Manifest[],
  fresh: number,
  run: { readonly seconds: number; readonly workers: number },
): RunSummary {
  const stages = manifests.map((manifest, index) => stageSummary(manifest, index < fresh));
  const sum = (count: (stage: StageSummary) => number): number =>
    stages.reduce((total, stage) => total + count(stage), 0);
  const errors = sum((stage) => stage.errors);
  return {
    status: fresh === manifests.length ? 'up-to-date' : 'done',
    output,
    stages,
    documents: stages.at(-1)?.documents ?? 0,
    errors,
    warnings: sum((stage) => stage.warnings),
    ...run,
    exitCode: errors > 0 ? 3 : 0,
  };
}

function stageSummary(manifest: Manifest, isFresh: boolean): StageSummary {
  const { stage, version, output, errors, run } = manifest;
  return {
    stage,
    version,
    file: output.file,
    documents: output.documents,
    bytes: output.bytes,
    sha256: output.sha256,
    computed: isFresh ? 0 : run.computed,
    reused: isFresh ? output.documents : run.reused,
    errors: errors.documents,
    warnings: errors.warnings,
    status: isFresh ? 'up-to-date' : 'written',
  };
}
