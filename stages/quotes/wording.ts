import { add, add2, add3, at, bucket, type Features } from './features.js';
import type { Guess } from './guess.js';
import { P, type View } from './view.js';

/** Fills `f` with the wording of a whole guess: cue, source and content together. */
export function wordingFeatures(view: View, g: Guess, f: Features): void {
  f.count = 0;
  const { word, stem, pos, sign, quote, wordsBefore, verbsBefore, nominalAfter } = view;
  const from = view.from[g.anchor]!;
  const to = view.to[g.anchor]!;
  const s = stem[g.anchor]!;
  const p = pos[g.anchor]!;
  const left = g.leftStart < g.leftEnd;
  const right = g.rightStart < g.rightEnd;
  const place = (left ? 1 : 0) + (right ? 2 : 0);
  const first = right ? g.rightStart : g.leftStart;
  const last = right ? g.rightEnd : g.leftEnd;
  const words = bucket(wordsBefore[last]! - wordsBefore[first]!);
  const verbs = Math.min(4, verbsBefore[last]! - verbsBefore[first]!);
  const quoted = (quote[first]! >= 0 ? 1 : 0) + (quote[last - 1]! >= 0 ? 2 : 0) + (quote[g.anchor]! >= 0 ? 4 : 0);
  const head = headOf(view, g.sourceStart, g.sourceEnd);
  const sure = Math.round(2 * Math.log((g.pContent + 1e-4) / (1 - g.pContent + 1e-4)));
  const noun = pos[first] === P.NOUN || pos[first] === P.PROPN ? first : nominalAfter[first]!;
  add(f, 3000, s);
  add(f, 3001, sure);
  add2(f, 3002, s, place);
  add2(f, 3003, s, quoted);
  add2(f, 3004, s, head);
  add2(f, 3005, head, place);
  add2(f, 3006, s, word[first]!);
  add3(f, 3007, word[first]!, pos[first]!, place);
  add3(f, 3008, pos[last - 1]!, at(sign, last, from, to), place);
  add3(f, 3009, s, words, verbs);
  add2(f, 3010, word[g.anchor]!, p);
  add2(f, 3011, p, at(word, g.start - 1, from, to));
  add2(f, 3012, p, at(word, g.end, from, to));
  add3(f, 3013, g.sourceEnd > 0 ? word[g.sourceStart]! : 0, head, p);
  add3(f, 3014, p, pos[first]!, verbs);
  add2(f, 3015, s, noun < 0 || noun >= last ? 0 : stem[noun]!);
  add3(f, 3016, p, word[g.start]!, at(word, g.start - 1, from, to));
  add3(f, 3017, sure, quoted, place);
  add3(f, 3018, sure, p, head === 7 ? 1 : 0);
  add3(f, 3019, words, verbs, p);
  add3(f, 3020, head, pos[first]!, p);
  add2(f, 3021, s, at(pos, g.start - 1, from, to));
  add3(f, 3022, g.sourceEnd === 0 ? 0 : g.sourceEnd <= g.start ? 1 : 2, bucket(Math.abs(g.start - g.sourceEnd)), p);
  add2(f, 3023, view.suffix[g.anchor]!, head);
  if (g.sourceEnd > 0 && g.sourceEnd <= g.start && g.start - g.sourceEnd <= 4) {
    let between = 1;
    for (let i = g.sourceEnd; i < g.start; i++) between = (Math.imul(between, 37) + pos[i]!) | 0;
    add3(f, 3024, between, p, pos[g.sourceEnd - 1]!);
    add3(f, 3025, between, s, head === 7 ? 1 : 0);
  }
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
