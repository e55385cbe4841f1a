import { add, add2, add3, at, type Features, type Score } from './features.js';
import type { View } from './view.js';

/** Tokens a cue may have before and after its anchor. */
export const BEFORE = 6;
export const AFTER = 9;

/** Features of a cue that has `n` tokens before (`side` -1) or after (`side` 1) its anchor. */
export function extentFeatures(view: View, anchor: number, side: -1 | 1, n: number, f: Features): void {
  f.count = 0;
  const from = view.from[anchor]!;
  const to = view.to[anchor]!;
  const { word, pos, stem } = view;
  const s = stem[anchor]!;
  const k = side < 0 ? 1200 : 1300;
  const inner = anchor + side * n;
  const outer = inner + side;
  const w0 = at(word, inner, from, to);
  const w1 = at(word, outer, from, to);
  const p0 = at(pos, inner, from, to);
  const p1 = at(pos, outer, from, to);
  const p2 = at(pos, outer + side, from, to);
  let between = n;
  let forms = n;
  for (let j = 1; j <= n; j++) {
    between = (Math.imul(between, 101) + at(pos, anchor + side * j, from, to)) | 0;
    forms = (Math.imul(forms, 31) + at(word, anchor + side * j, from, to)) | 0;
  }
  add(f, k, n);
  add2(f, k + 1, n, s);
  add2(f, k + 2, w0, w1);
  add3(f, k + 3, n, s, w1);
  add3(f, k + 4, n, p0, p1);
  add3(f, k + 5, p0, p1, p2);
  add2(f, k + 6, between, p1);
  add2(f, k + 7, forms, s);
  add3(f, k + 8, n, w0, p1);
  add3(f, k + 9, n, p0, w1);
  add3(f, k + 10, n, s, p1);
  add3(f, k + 11, n, w1, at(word, outer + side, from, to));
  add2(f, k + 12, forms, w1);
  add3(f, k + 13, between, pos[anchor]!, p1);
  add3(f, k + 14, s, between, p1);
}

/** The likeliest extent of the cue around `anchor`: its first token and its end. */
export function cueExtent(view: View, anchor: number, score: Score, f: Features): readonly [number, number] {
  return [
    anchor - likeliest(view, anchor, -1, BEFORE, score, f),
    anchor + 1 + likeliest(view, anchor, 1, AFTER, score, f),
  ];
}

function likeliest(view: View, anchor: number, side: -1 | 1, most: number, score: Score, f: Features): number {
  let best = 0;
  let top = -Infinity;
  const room = reach(view, anchor, side, most);
  for (let n = 0; n <= room; n++) {
    extentFeatures(view, anchor, side, n, f);
    const x = score(f);
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
