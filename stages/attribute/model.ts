import { linear, type Linear } from '../model/linear.js';
import { treesFromArrays } from '../model/trees.js';
import { loadModel, type Model } from '../model/store.js';
import { CONFIDENCE_INPUTS } from './confidence.js';
import { FEATURES } from './mentions/features.js';
import { STANDING_INPUTS, weighBy, type Weigh } from './standing/standing.js';

/** The stage's weights: the mentions', the entities', the confidence's, and the confidence below which a speaker is null. */
export interface AttributeModel {
  readonly ranker: Linear;
  readonly weigh: Weigh;
  readonly confidence: Float64Array;
  readonly minConfidence: number;
}

/** Version of all the inputs the weights were learned for. */
export const ATTRIBUTE_FEATURES = `${FEATURES}/${STANDING_INPUTS}/${CONFIDENCE_INPUTS}`;

/** Loads `data/models/attribute.bin`; errors as `loadModel`. */
export function loadAttributeModel(): AttributeModel {
  return attributeModelOf(loadModel('attribute', ATTRIBUTE_FEATURES));
}

/** The stage's weights out of a model file. */
export function attributeModelOf({ arrays, settings }: Model): AttributeModel {
  return {
    ranker: linear(arrays.ranker as Int8Array, settings.scale as number),
    weigh: weighBy(treesFromArrays('standing', arrays)),
    confidence: arrays.confidence as Float64Array,
    minConfidence: settings.minConfidence as number,
  };
}
