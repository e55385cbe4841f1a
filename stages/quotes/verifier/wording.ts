import { at, bucket, features, slots, type Features } from '../features.js';
import type { Guess } from '../guess/guess.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

const S = slots(
  's p w place quoted head named sure first firstPos lastPos after words verbs before next beforePos',
  'source noun start side gap suffix between sourceLast',
);

const wordingList = features(3000, [
  [S.s],
  [S.sure],
  [S.s, S.place],
  [S.s, S.quoted],
  [S.s, S.head],
  [S.head, S.place],
  [S.s, S.first],
  [S.first, S.firstPos, S.place],
  [S.lastPos, S.after, S.place],
  [S.s, S.words, S.verbs],
  [S.w, S.p],
  [S.p, S.before],
  [S.p, S.next],
  [S.source, S.head, S.p],
  [S.p, S.firstPos, S.verbs],
  [S.s, S.noun],
  [S.p, S.start, S.before],
  [S.sure, S.quoted, S.place],
  [S.sure, S.p, S.named],
  [S.words, S.verbs, S.p],
  [S.head, S.firstPos, S.p],
  [S.s, S.beforePos],
  [S.side, S.gap, S.p],
  [S.suffix, S.head],
  [S.between, S.p, S.sourceLast],
  [S.between, S.s, S.named],
]);

/** The wording of a whole guess: cue, source and content together. */
export function wordingFeatures(view: View, g: Guess): Features {
  const { values } = wordingList;
  const { word, stem, pos, quote, nominalAfter } = view;
  const from = view.from[g.anchor]!;
  const to = view.to[g.anchor]!;
  const left = g.leftStart < g.leftEnd;
  const right = g.rightStart < g.rightEnd;
  const first = right ? g.rightStart : g.leftStart;
  const last = right ? g.rightEnd : g.leftEnd;
  const noun = pos[first] === P.NOUN || pos[first] === P.PROPN ? first : nominalAfter[first]!;
  values[S.s] = stem[g.anchor]!;
  values[S.p] = pos[g.anchor]!;
  values[S.w] = word[g.anchor]!;
  values[S.suffix] = view.suffix[g.anchor]!;
  values[S.place] = (left ? 1 : 0) + (right ? 2 : 0);
  values[S.quoted] = (quote[first]! >= 0 ? 1 : 0) + (quote[last - 1]! >= 0 ? 2 : 0) + (quote[g.anchor]! >= 0 ? 4 : 0);
  values[S.sure] = Math.round(2 * Math.log((g.pContent + 1e-4) / (1 - g.pContent + 1e-4)));
  values[S.first] = word[first]!;
  values[S.firstPos] = pos[first]!;
  values[S.lastPos] = pos[last - 1]!;
  values[S.after] = at(view.sign, last, from, to);
  values[S.words] = bucket(view.wordsBefore[last]! - view.wordsBefore[first]!);
  values[S.verbs] = Math.min(4, view.verbsBefore[last]! - view.verbsBefore[first]!);
  values[S.start] = word[g.start]!;
  values[S.before] = at(word, g.start - 1, from, to);
  values[S.next] = at(word, g.end, from, to);
  values[S.beforePos] = at(pos, g.start - 1, from, to);
  values[S.noun] = noun < 0 || noun >= last ? 0 : stem[noun]!;
  sourceValues(view, g, values);
  return wordingList;
}

function sourceValues(view: View, g: Guess, values: Int32Array): void {
  const { pos } = view;
  const head = headOf(view, g.sourceStart, g.sourceEnd);
  const near = g.sourceEnd > 0 && g.sourceEnd <= g.start && g.start - g.sourceEnd <= 4;
  let between = near ? 1 : 0;
  if (near) for (let i = g.sourceEnd; i < g.start; i++) between = (Math.imul(between, 37) + pos[i]!) | 0;
  values[S.head] = head;
  values[S.named] = head === 7 ? 1 : 0;
  values[S.source] = g.sourceEnd > 0 ? view.word[g.sourceStart]! : 0;
  values[S.sourceLast] = near ? pos[g.sourceEnd - 1]! : 99;
  values[S.side] = g.sourceEnd === 0 ? 0 : g.sourceEnd <= g.start ? 1 : 2;
  values[S.gap] = bucket(Math.abs(g.start - g.sourceEnd));
  values[S.between] = between;
}

/** The last noun before the source's first preposition, by stem; 7 for a name, 0 for none. */
function headOf(view: View, start: number, end: number): number {
  let head = -1;
  for (let i = start; i < end; i++) {
    const p = view.pos[i]!;
    if (p === P.ADP && head >= 0) break;
    if (p === P.NOUN || p === P.PROPN || p === P.PRON) head = i;
  }
  return head < 0 ? 0 : view.pos[head] === P.PROPN ? 7 : view.stem[head]!;
}
