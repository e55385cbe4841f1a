import type { Stage, StageOptions } from '../../stages/stage.js';

/** A stage gets the options it declares, so that no other can leak into its bytes. */
export function heededOptions(stage: Pick<Stage, 'options'>, options: StageOptions): StageOptions {
  if (!stage.options) return options;
  const entries = Object.entries(options).filter(([name]) => stage.options!.includes(name as keyof StageOptions));
  return { cleanText: false, ...Object.fromEntries(entries) };
}
