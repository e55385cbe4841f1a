import { decode } from './decode.js';
import { MOST_FEATURES, nameFeatures } from './features.js';
import { LABELS } from './labels.js';
import { sumWeights, type NameModel } from './nameModel.js';
import type { View } from './view.js';

const LONGEST_RUN = 256;

/** Labels of a document's tokens (0 outside). Only candidates are looked at; runs longer than a limit are decoded in pieces. */
export function tagNames(view: View, model: NameModel): Uint8Array {
  const { tokens, candidate } = view;
  const out = new Uint8Array(tokens.count);
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Int32Array(LONGEST_RUN * LABELS);
  for (let from = 0; from < tokens.count;) {
    if (candidate[from] !== 1) {
      from++;
      continue;
    }
    let to = from;
    do {
      const { count } = nameFeatures(view, to, features);
      sumWeights(model, features, count, scores, (to - from) * LABELS);
      to++;
    } while (
      to < tokens.count &&
      candidate[to] === 1 &&
      tokens.sentence[to] === tokens.sentence[from] &&
      to - from < LONGEST_RUN
    );
    decode(scores, to - from, model.transitions, out.subarray(from, to));
    from = to;
  }
  return out;
}
