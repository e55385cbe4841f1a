import { at, features, slots, type Score } from './features.js';
import { Sign } from '../language/lexeme.js';
import { quoteState } from './cue/cue.js';
import { P } from './partsOfSpeech.js';
import type { View } from './view.js';

/** A first look with few features at what may be an anchor, or begin or end a content: most tokens cannot, and are looked at no further. */
export interface Screen {
  readonly score: Score;
  /** What scores less is left out. */
  readonly least: Readonly<Record<Screened, number>>;
}
export type Screened = 'anchor' | 'start' | 'end';

const A = slots('w s p p1 q1 w1 v1 suffix state c');
const anchorList = features(0, [
  [A.s],
  [A.s, A.q1],
  [A.s, A.p1],
  [A.suffix, A.p],
  [A.q1, A.p, A.p1],
  [A.s, A.state],
  [A.p, A.v1],
  [A.p, A.w1],
  [A.c],
  [A.c, A.p1],
]);

const E = slots('w0 v1 p0 p1 q1 q2');
const edgeList = features(20, [[E.w0], [E.v1], [E.v1, E.w0], [E.q1, E.p0], [E.q1, E.p0, E.p1], [E.q2, E.q1, E.p0]]);

const OPEN = new Uint8Array(32);
for (const p of [P.VERB, P.NOUN, P.ADJ, P.ADP, P.ADV, P.PROPN, P.SCONJ, P.AUX]) OPEN[p] = 1;

/** Tells whether token `i` may anchor a cue at all: no function word, and no word that hardly ever does (`skip`, by stem). */
export function canAnchor(view: View, i: number, skip: Uint8Array): boolean {
  if (view.sign[i] !== Sign.none) return view.sign[i] === Sign.colon;
  return OPEN[view.pos[i]!] === 1 && skip[view.stem[i]! & (skip.length - 1)] === 0;
}

/** Token `i` as an anchor. */
export function anchorScreen(view: View, i: number): typeof anchorList {
  const { values } = anchorList;
  const { word, pos } = view;
  const from = view.from[i]!;
  const to = view.to[i]!;
  values[A.w] = word[i]!;
  values[A.s] = view.stem[i]!;
  values[A.p] = pos[i]!;
  values[A.p1] = at(pos, i + 1, from, to);
  values[A.q1] = at(pos, i - 1, from, to);
  values[A.w1] = at(word, i + 1, from, to);
  values[A.v1] = at(word, i - 1, from, to);
  values[A.suffix] = view.suffix[i]!;
  values[A.c] = view.meaning[i]!;
  values[A.state] = quoteState(view, i, from, to);
  return anchorList;
}

/** Content beginning at token `t` (`end` false), or ending before it; `inside` is a token of its paragraph. */
export function edgeScreen(view: View, t: number, inside: number, end: boolean): typeof edgeList {
  const { values } = edgeList;
  const { word, pos } = view;
  const from = view.from[inside]!;
  const to = view.to[inside]!;
  edgeList.salt = end ? 1 : 0;
  values[E.w0] = at(word, t, from, to);
  values[E.v1] = at(word, t - 1, from, to);
  values[E.p0] = at(pos, t, from, to);
  values[E.p1] = at(pos, t + 1, from, to);
  values[E.q1] = at(pos, t - 1, from, to);
  values[E.q2] = at(pos, t - 2, from, to);
  return edgeList;
}
