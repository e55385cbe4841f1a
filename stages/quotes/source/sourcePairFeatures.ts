import { cueForm } from '../cue/cueForm.js';
import { nominalClass } from '../cue/nominalClass.js';
import { at, bucket, features, slots, type Features } from '../features.js';
import { IN_PHRASE, P } from '../partsOfSpeech.js';
import type { View } from '../view.js';
import type { Said } from './source.js';
import { zoneOf } from './sourceFeatures.js';

const S = slots(
  's zone shape forms runs length counts head touches commas firstPos lastPos first verbs nextPos',
  'lastSign nextSign form before marked next c headClass',
);

const pairList = features(1600, [
  [S.shape],
  [S.forms],
  [S.zone, S.runs],
  [S.zone, S.length, S.counts],
  [S.zone, S.head],
  [S.s, S.head],
  [S.zone, S.touches, S.commas],
  [S.s, S.touches, S.firstPos],
  [S.firstPos, S.lastPos, S.length],
  [S.first, S.length, S.verbs],
  [S.touches, S.counts, S.nextPos],
  [S.lastSign, S.nextSign, S.touches],
  [S.marked, S.zone],
  [S.before, S.nextPos, S.form],
  [S.before, S.next, S.zone],
  [S.form, S.touches, S.head],
  [S.form, S.zone, S.counts],
  [S.zone, S.headClass],
  [S.c, S.headClass],
  [S.touches, S.headClass, S.c],
  [S.form, S.zone, S.headClass],
]);

/** A source from `start` to `end` as a whole. */
export function sourcePairFeatures(view: View, said: Said, start: number, end: number): Features {
  const { values } = pairList;
  const { pos, word, stem } = view;
  const length = end - start;
  let shape = length;
  let forms = length;
  let runs = 0;
  let last = -1;
  let head = -1;
  for (let i = start; i < end; i++) {
    const p = pos[i]!;
    if (i - start < 6) shape = (Math.imul(shape, 37) + p) | 0;
    forms = (Math.imul(forms, 31) + word[i]!) | 0;
    if (p !== last) runs = (Math.imul(runs, 33) + p + 1) | 0;
    last = p;
    if (head < 0 && heads(p) && (i + 1 === end || IN_PHRASE[pos[i + 1]!] !== 1)) head = i;
  }
  values[S.s] = stem[said.anchor]!;
  values[S.zone] = zoneOf(view, said, start);
  values[S.shape] = shape;
  values[S.forms] = length <= 4 ? forms : 99;
  values[S.runs] = runs;
  values[S.length] = bucket(length);
  values[S.verbs] = Math.min(3, view.verbsBefore[end]! - view.verbsBefore[start]!);
  values[S.commas] = Math.min(3, view.commasBefore[end]! - view.commasBefore[start]!);
  values[S.counts] = values[S.verbs]! * 4 + values[S.commas]!;
  values[S.head] = head < 0 ? 0 : pos[head] === P.PROPN ? 7 : stem[head]!;
  values[S.c] = view.meaning[said.anchor]!;
  values[S.headClass] = head < 0 ? 0 : nominalClass(view, head);
  values[S.touches] = end === said.start ? 1 : start === said.end ? 2 : 0;
  values[S.first] = word[start]!;
  values[S.firstPos] = pos[start]!;
  values[S.lastPos] = pos[end - 1]!;
  values[S.nextPos] = at(pos, end, 0, view.count);
  values[S.next] = at(word, end, 0, view.count);
  values[S.before] = at(pos, start - 1, view.from[start]!, view.count);
  values[S.form] = cueForm(view, said);
  values[S.marked] = view.quote[start] === view.quote[end - 1] && view.changeAfter[start]! >= length ? 0 : 1;
  values[S.lastSign] = view.sign[end - 1]!;
  values[S.nextSign] = view.sign[Math.min(end, view.count - 1)]!;
  return pairList;
}

function heads(p: number): boolean {
  return p === P.NOUN || p === P.PROPN || p === P.PRON || p === P.NUM;
}
