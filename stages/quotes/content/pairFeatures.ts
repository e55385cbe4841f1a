import { Sign } from '../../language/lexeme.js';
import { Place, type Cue, type Side } from './content.js';
import { at, beginsSentence, bucket, features, slots, type Features } from '../features.js';
import type { View } from '../view.js';

const S = slots('s words fewWords verbs sentences marks whole gap firstPos lastPos first next nextPos firstSign');

const pairList = features(800, [
  [S.words, S.verbs],
  [S.marks, S.sentences, S.words],
  [S.marks, S.whole],
  [S.s, S.marks, S.sentences],
  [S.s, S.verbs, S.fewWords],
  [S.firstPos, S.verbs, S.words],
  [S.first, S.verbs, S.fewWords],
  [S.marks, S.gap, S.sentences],
  [S.s, S.firstPos, S.verbs],
  [S.whole, S.sentences, S.gap],
  [S.firstPos, S.lastPos, S.fewWords],
  [S.first, S.next, S.verbs],
  [S.first, S.nextPos, S.verbs],
  [S.s, S.nextPos, S.firstPos],
  [S.marks, S.nextPos, S.firstSign],
]);

/** What speaks for content on `side` from `start` to `end` as a whole. */
export function pairFeatures(view: View, cue: Cue, side: Side, start: number, end: number): Features {
  const { values } = pairList;
  const { tokens, verbsBefore, wordsBefore, pos, word, sign, count } = view;
  const words = bucket(wordsBefore[end]! - wordsBefore[start]!);
  const ends = end >= count || sign[end] === Sign.stop || beginsSentence(view, end) ? 1 : 0;
  const next = end < count && sign[end] !== Sign.none ? end + 1 : end;
  pairList.salt = side;
  values[S.s] = view.stem[cue.anchor]!;
  values[S.words] = words;
  values[S.fewWords] = Math.min(words, 7);
  values[S.verbs] = Math.min(4, verbsBefore[end]! - verbsBefore[start]!);
  values[S.sentences] = Math.min(4, tokens.sentence[end - 1]! - tokens.sentence[start]!);
  values[S.marks] = marksFit(view, start, end);
  values[S.whole] = (beginsSentence(view, start) ? 2 : 0) + ends;
  values[S.gap] = bucket(side === Place.right ? start - cue.end : cue.start - end);
  values[S.first] = word[start]!;
  values[S.firstPos] = pos[start]!;
  values[S.lastPos] = pos[end - 1]!;
  values[S.firstSign] = sign[start]!;
  values[S.next] = at(word, end, 0, count);
  values[S.nextPos] = at(sign, end, 0, count) * 32 + at(pos, next, 0, count);
  return pairList;
}

/** How a span and the quotation marks agree: no marks, exactly quoted, begins or ends with marks, cuts through them … */
function marksFit(view: View, start: number, end: number): number {
  const m = view.quote[start]!;
  const n = view.quote[end - 1]!;
  if (m < 0 && n < 0) return view.changeAfter[start]! < end - start ? 1 : 0;
  const opens = m >= 0 && view.quoteStart[m] === start;
  const closes = n >= 0 && view.quoteEnd[n] === end;
  if (m === n) return opens && closes ? 2 : opens ? 3 : closes ? 4 : 5;
  if (m >= 0 && !opens) return 6;
  if (n >= 0 && !closes) return 7;
  if (m >= 0 && n >= 0) return 8;
  return m >= 0 ? 9 : 10;
}
