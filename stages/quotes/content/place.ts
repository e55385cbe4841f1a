import { Sign } from '../../language/lexeme.js';
import type { Cue } from './content.js';
import { at, bucket, features, slots } from '../features.js';
import type { View } from '../view.js';

const S = slots(
  's w p one next next2 prev nextPos nextPos2 prevPos prevPos2 nextSign around begin rest sure quoted',
  'length paragraphBefore paragraphAfter sentenceBefore sentenceAfter',
);

/** What speaks for content of a cue lying nowhere, on the left, on the right or on both sides; salted with the place. */
export const placeList = features(100, [
  [S.one],
  [S.s],
  [S.next],
  [S.prev],
  [S.s, S.nextPos],
  [S.s, S.prevPos],
  [S.s, S.nextSign],
  [S.prevPos, S.nextPos],
  [S.s, S.around],
  [S.around, S.nextSign],
  [S.s, S.next],
  [S.begin, S.rest],
  [S.s, S.rest],
  [S.sure, S.quoted],
  [S.sure, S.around],
  [S.s, S.quoted],
  [S.nextPos, S.nextPos2],
  [S.prevPos2, S.prevPos],
  [S.next, S.next2],
  [S.s, S.begin],
  [S.p, S.nextSign, S.prevPos],
  [S.w, S.length],
  [S.paragraphBefore, S.paragraphAfter],
  [S.sentenceBefore, S.sentenceAfter],
]);

/** Fills `placeList` with a cue. */
export function placeFeatures(view: View, cue: Cue): void {
  const { values } = placeList;
  const { anchor, start, end } = cue;
  const { word, pos, tokens } = view;
  const from = view.from[anchor]!;
  const to = view.to[anchor]!;
  const first = tokens.sentenceStart[tokens.sentence[anchor]!]!;
  const last = tokens.sentenceStart[tokens.sentence[anchor]! + 1]!;
  values[S.s] = view.stem[anchor]!;
  values[S.w] = word[start]!;
  values[S.p] = pos[anchor]!;
  values[S.next] = at(word, end, from, to);
  values[S.next2] = at(word, end + 1, from, to);
  values[S.prev] = at(word, start - 1, from, to);
  values[S.nextPos] = at(pos, end, from, to);
  values[S.nextPos2] = at(pos, end + 1, from, to);
  values[S.prevPos] = at(pos, start - 1, from, to);
  values[S.prevPos2] = at(pos, start - 2, from, to);
  values[S.nextSign] = at(view.sign, end, from, to);
  values[S.around] = adjoining(view, start - 1, from, to) * 4 + adjoining(view, end, from, to);
  values[S.begin] = bucket(anchor - first);
  values[S.rest] = bucket(last - end);
  values[S.sure] = Math.max(-4, Math.min(4, Math.round(cue.logit)));
  values[S.quoted] = view.quote[anchor]! >= 0 ? 1 : 0;
  values[S.length] = end - start;
  values[S.paragraphBefore] = marksIn(view, from, start);
  values[S.paragraphAfter] = marksIn(view, end, to);
  values[S.sentenceBefore] = marksIn(view, first, start);
  values[S.sentenceAfter] = marksIn(view, end, last);
}

/** 0 nothing, 1 a quoted span, 2 a quoted span beyond one sign, 3 a sign only. */
function adjoining(view: View, i: number, from: number, to: number): number {
  if (i < from || i >= to) return 0;
  if (view.quote[i]! >= 0) return 1;
  if (view.sign[i] === Sign.none) return 0;
  const beyond = i + (i > from && view.quote[i - 1]! >= 0 ? -1 : 1);
  return beyond < to && view.quote[beyond]! >= 0 ? 2 : 3;
}

/** Whether a quoted span begins in a range: 0 no, 1 one, 2 more. */
function marksIn(view: View, from: number, to: number): number {
  if (from >= to) return 0;
  return Math.min(2, firstMark(view, to) - firstMark(view, from));
}

/** Index of the first quoted span that ends after token `i`. */
function firstMark(view: View, i: number): number {
  let low = 0;
  let high = view.quoteEnd.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.quoteEnd[middle]! > i) high = middle;
    else low = middle + 1;
  }
  return low;
}
