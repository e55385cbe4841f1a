import type { WeightArray } from '../../../stages/model/store.js';
import { packModel } from '../../../stages/model/store.js';
import { treesToArrays } from '../../../stages/model/trees.js';
import { FEATURES } from '../../../stages/segment/features/pageTable.js';
import { SUBS, type LineModel } from '../../../stages/segment/lineModel.js';

/** The bytes of a model file. */
export function packLineModel(kind: 'dump' | 'html', { subs, trees, bias }: LineModel): Uint8Array {
  const arrays: Record<string, WeightArray> = {};
  const settings: Record<string, number> = { bias };
  for (const name of SUBS) {
    const sub = subs[name];
    if (!sub) continue;
    arrays[`${name}.weights`] = sub.weights;
    settings[`${name}.scale`] = sub.scale;
  }
  return packModel({
    name: `segment-${kind}`,
    features: FEATURES[kind],
    settings,
    arrays: { ...arrays, ...treesToArrays('trees', trees) },
  });
}
