import type { StageOptions } from '../../stages/stage.js';
import { finishedFiles } from '../files/outputFolder.js';
import { readManifest, type Manifest } from '../manifest/manifest.js';
import { order, stageNames } from './order.js';

/**
 * The options of a run that begins with an earlier run's file: those given, and for the others what the folder was made with, so that a
 * stage rerun alone gives what the whole run gave. The stage's own manifest counts first, then those before it.
 */
export function inheritOptions(given: Partial<StageOptions>, output: string, from: string, to: string): StageOptions {
  const [first, last] = [stageNames.indexOf(from), stageNames.indexOf(to)];
  const nearest = [...order.slice(first, last + 1), ...order.slice(0, Math.max(0, first)).toReversed()];
  const earlier = nearest.map((stage) => manifestOptions(output, stage.name)).toReversed();
  return Object.assign({ cleanText: false }, ...earlier, given) as StageOptions;
}

function manifestOptions(output: string, stage: string): Manifest['options'] {
  try {
    return readManifest(finishedFiles(output, stage).manifest)?.options ?? {};
  } catch {
    return {};
  }
}
