import { at, features, slots, type Score } from '../features.js';
import type { View } from '../view.js';

/** Tokens a cue may have before and after its anchor. */
export const BEFORE = 3;
export const AFTER = 5;

/** The last token inside (0), those beyond (1, 2), what lies between it and the anchor. */
const S = slots('n s p w0 w1 w2 p0 p1 p2 between forms');

/** What speaks for a cue reaching so far; `extentFeatures` fills it. */
export const extentList = features(1200, [
  [S.n],
  [S.n, S.s],
  [S.w0, S.w1],
  [S.n, S.s, S.w1],
  [S.n, S.w1, S.w2],
  [S.n, S.p0, S.p1],
  [S.p0, S.p1, S.p2],
  [S.between, S.p1],
  [S.forms, S.s],
  [S.n, S.w0, S.p1],
  [S.n, S.p0, S.w1],
  [S.n, S.s, S.p1],
  [S.forms, S.w1],
  [S.between, S.p, S.p1],
  [S.s, S.between, S.p1],
]);

/** Fills `extentList` with a cue that has `n` tokens before (`side` -1) or after (`side` 1) its anchor. */
export function extentFeatures(view: View, anchor: number, side: -1 | 1, n: number): void {
  const { values } = extentList;
  const { word, pos } = view;
  const from = view.from[anchor]!;
  const to = view.to[anchor]!;
  const inner = anchor + side * n;
  const outer = inner + side;
  let between = n;
  let forms = n;
  for (let j = 1; j <= n; j++) {
    between = (Math.imul(between, 101) + at(pos, anchor + side * j, from, to)) | 0;
    forms = (Math.imul(forms, 31) + at(word, anchor + side * j, from, to)) | 0;
  }
  extentList.salt = side;
  values[S.n] = n;
  values[S.s] = view.stem[anchor]!;
  values[S.p] = pos[anchor]!;
  values[S.w0] = at(word, inner, from, to);
  values[S.w1] = at(word, outer, from, to);
  values[S.w2] = at(word, outer + side, from, to);
  values[S.p0] = at(pos, inner, from, to);
  values[S.p1] = at(pos, outer, from, to);
  values[S.p2] = at(pos, outer + side, from, to);
  values[S.between] = between;
  values[S.forms] = forms;
}

/** The likeliest extent of the cue around `anchor`: its first token and its end. */
export function cueExtent(view: View, anchor: number, score: Score): readonly [number, number] {
  return [anchor - likeliest(view, anchor, -1, BEFORE, score), anchor + 1 + likeliest(view, anchor, 1, AFTER, score)];
}

function likeliest(view: View, anchor: number, side: -1 | 1, most: number, score: Score): number {
  let best = 0;
  let top = -Infinity;
  const room = reach(view, anchor, side, most);
  for (let n = 0; n <= room; n++) {
    extentFeatures(view, anchor, side, n);
    const x = score(extentList);
    if (x <= top) continue;
    top = x;
    best = n;
  }
  return best;
}

/** How far a cue may go: `most` tokens inside its paragraph. */
export function reach(view: View, anchor: number, side: -1 | 1, most: number): number {
  const from = view.from[anchor]!;
  const to = view.to[anchor]!;
  return Math.min(most, side < 0 ? anchor - from : to - 1 - anchor);
}
