import { Sign } from '../../language/lexeme.js';
import { at, bucket, features, slots, type Features, type Score } from '../features.js';
import { canAnchor } from '../screen.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** The likeliest anchor of the cue of a quoted span, with its probability. */
export interface QuoteCue {
  readonly anchor: number;
  readonly p: number;
}

/** Tokens looked at on either side of a quoted span, and at the end of the paragraph before. */
const REACH = 40;
const REACH_BACK = 20;

/** What may anchor the cue of quoted span `m`: words around it in its paragraph, or before the colon the last paragraph ends with. */
export function quoteCueCandidates(view: View, m: number, skip: Uint8Array): number[] {
  const start = view.quoteStart[m]!;
  const end = view.quoteEnd[m]!;
  const from = view.from[start]!;
  const out: number[] = [];
  const collect = (a: number, b: number): void => {
    for (let t = a; t < b; t++) if (view.quote[t]! < 0 && canAnchor(view, t, skip)) out.push(t);
  };
  if (start === from && from > 0 && view.sign[from - 1] === Sign.colon)
    collect(Math.max(view.from[from - 1]!, from - REACH_BACK), from);
  collect(Math.max(from, start - REACH), start);
  collect(end, Math.min(view.to[start]!, end + REACH));
  return out;
}

const S = slots(
  's w p side gap between verbs commas sentences prev next prevPos nextPos signBefore lastInside size',
  'name marks',
);

const linkList = features(4000, [
  [S.s],
  [S.s, S.side],
  [S.w, S.side],
  [S.p, S.side, S.gap],
  [S.s, S.side, S.gap],
  [S.side, S.between],
  [S.s, S.side, S.between],
  [S.side, S.verbs, S.commas],
  [S.p, S.side, S.sentences],
  [S.s, S.side, S.sentences],
  [S.p, S.side, S.signBefore],
  [S.p, S.side, S.lastInside],
  [S.prevPos, S.p, S.nextPos],
  [S.p, S.side, S.next],
  [S.p, S.side, S.prev],
  [S.s, S.verbs, S.side],
  [S.side, S.gap, S.size],
  [S.p, S.name, S.side],
  [S.s, S.name, S.side],
  [S.marks, S.side, S.p],
  [S.marks, S.side, S.gap],
]);

/** Token `t` as the anchor of the cue of quoted span `m`. */
export function linkFeatures(view: View, m: number, t: number): Features {
  const { values } = linkList;
  const { word, pos, sign, tokens } = view;
  const start = view.quoteStart[m]!;
  const end = view.quoteEnd[m]!;
  const from = view.from[t]!;
  const to = view.to[t]!;
  const before = t < start;
  const a = before ? t + 1 : end;
  const b = before ? start : t;
  let between = b - a;
  if (b - a <= 4) for (let i = a; i < b; i++) between = (Math.imul(between, 37) + pos[i]! + sign[i]! * 32) | 0;
  values[S.s] = view.stem[t]!;
  values[S.w] = word[t]!;
  values[S.p] = pos[t]! + (sign[t] === Sign.colon ? 32 : 0);
  values[S.side] = from !== view.from[start]! ? 3 : before ? 1 : 2;
  values[S.gap] = bucket(b - a);
  values[S.between] = b - a <= 4 ? between : 99;
  values[S.verbs] = Math.min(3, view.verbsBefore[b]! - view.verbsBefore[a]!);
  values[S.commas] = Math.min(3, view.commasBefore[b]! - view.commasBefore[a]!);
  values[S.sentences] = before
    ? Math.min(3, tokens.sentence[Math.max(t, start - 1)]! - tokens.sentence[t]!)
    : Math.min(3, tokens.sentence[t]! - tokens.sentence[end - 1]!);
  values[S.prev] = at(word, t - 1, from, to);
  values[S.next] = at(word, t + 1, from, to);
  values[S.prevPos] = at(pos, t - 1, from, to);
  values[S.nextPos] = at(pos, t + 1, from, to);
  values[S.signBefore] = at(sign, start - 1, view.from[start]!, start);
  values[S.lastInside] = at(sign, end - 2, start, end);
  values[S.size] = bucket(view.wordsBefore[end]! - view.wordsBefore[start]!);
  values[S.name] = nameBeside(view, t, from, to);
  values[S.marks] = marksBetween(view, m, t);
  return linkList;
}

/** Whether a name or pronoun stands right before the token (1), right after it (2). */
function nameBeside({ pos }: View, t: number, from: number, to: number): number {
  const named = (i: number): boolean => i >= from && i < to && (pos[i] === P.PROPN || pos[i] === P.PRON);
  return (named(t - 1) ? 1 : 0) + (named(t + 1) ? 2 : 0);
}

/** Other quoted spans between a span and a token: 0, 1, or more. */
function marksBetween({ quoteStart, quoteEnd }: View, m: number, t: number): number {
  let n = 0;
  if (t < quoteStart[m]!) while (n < 2 && m - 1 - n >= 0 && quoteStart[m - 1 - n]! > t) n++;
  else while (n < 2 && m + 1 + n < quoteStart.length && quoteEnd[m + 1 + n]! <= t) n++;
  return n;
}

const N = slots('one signBefore lastInside after size opens closes prev next prevPos nextPos');
const noLinkList = features(4100, [
  [N.one],
  [N.signBefore, N.lastInside, N.after],
  [N.size, N.opens, N.closes],
  [N.prev],
  [N.next],
  [N.prevPos, N.nextPos, N.lastInside],
  [N.lastInside, N.size],
]);

/** Quoted span `m` having no cue. */
export function noLinkFeatures(view: View, m: number): Features {
  const { values } = noLinkList;
  const { word, pos, sign } = view;
  const start = view.quoteStart[m]!;
  const end = view.quoteEnd[m]!;
  const from = view.from[start]!;
  const to = view.to[start]!;
  values[N.one] = 1;
  values[N.signBefore] = at(sign, start - 1, from, to);
  values[N.lastInside] = at(sign, end - 2, start, end);
  values[N.after] = at(sign, end, from, to);
  values[N.size] = bucket(view.wordsBefore[end]! - view.wordsBefore[start]!);
  values[N.opens] = start === from ? 1 : 0;
  values[N.closes] = end === to ? 1 : 0;
  values[N.prev] = at(word, start - 1, from, to);
  values[N.next] = at(word, end, from, to);
  values[N.prevPos] = at(pos, start - 1, from, to);
  values[N.nextPos] = at(pos, end, from, to);
  return noLinkList;
}

/** The word that most likely introduces quoted span `m`; undefined where there is no word to choose. */
export function quoteCueOf(view: View, m: number, score: Score, skip: Uint8Array): QuoteCue | undefined {
  const candidates = quoteCueCandidates(view, m, skip);
  const none = score(noLinkFeatures(view, m));
  const scores = candidates.map((t) => score(linkFeatures(view, m, t)));
  const best = scores.reduce((top, x, n) => (x > scores[top]! ? n : top), 0);
  const anchor = candidates[best];
  if (anchor === undefined) return undefined;
  const total = scores.reduce((sum, x) => sum + Math.exp(x - scores[best]!), Math.exp(none - scores[best]!));
  return { anchor, p: 1 / total };
}
