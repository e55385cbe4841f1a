import { Sign } from '../language/lexeme.js';
import { addBoundary, type Boundaries, type SpanChoice } from './choice.js';
import { beginsSentence } from './features.js';
import { shapedEnd, shapedStart } from './shape.js';
import { P, type View } from './view.js';

const REACH = 160;
/** Most boundaries of each sort: nearest to the cue first. */
const WEAK = 9;
const SIGNS = 9;
const SENTENCES = 5;
const MARKS = 4;

const NP = new Uint8Array(32);
for (const p of [P.DET, P.ADJ, P.NOUN, P.PROPN, P.NUM, P.PRON]) NP[p] = 1;
const LINKS = new Uint8Array(32);
for (const p of [P.CCONJ, P.SCONJ, P.ADP, P.PART, P.VERB, P.AUX]) LINKS[p] = 1;

/** Where content may begin and end on the left of a cue `[from, to)`. */
export function leftCandidates(view: View, cueStart: number, out: SpanChoice): void {
  const first = view.from[cueStart]!;
  const least = Math.max(first, cueStart - REACH);
  walkStarts(view, cueStart - 1, least - 1, -1, least, cueStart, out.starts);
  walkEnds(view, cueStart, least, -1, least, cueStart, out.ends);
  if (least < cueStart) addBoundary(out.starts, shapedStart(view, least, cueStart));
  for (let e = cueStart, marks = 0; e > least && marks < MARKS; e--) {
    if (!closesQuote(view, e)) continue;
    marks++;
    const start = view.quoteStart[view.quote[e - 1]!]!;
    if (start < least && start >= first) addBoundary(out.starts, start);
  }
}

/** Where content may begin and end on the right of a cue that ends before `cueEnd`. */
export function rightCandidates(view: View, cueEnd: number, out: SpanChoice): void {
  const last = view.to[cueEnd - 1]!;
  const most = Math.min(last, cueEnd + REACH);
  if (cueEnd < most) addBoundary(out.starts, shapedStart(view, cueEnd, most));
  walkStarts(view, cueEnd, most, 1, cueEnd, most, out.starts);
  walkEnds(view, cueEnd + 1, most + 1, 1, cueEnd, most, out.ends);
  if (cueEnd < most) addBoundary(out.ends, shapedEnd(view, cueEnd, most));
  for (let t = cueEnd, marks = 0; t < most && marks < MARKS; t++) {
    if (!opensQuote(view, t)) continue;
    marks++;
    const end = view.quoteEnd[view.quote[t]!]!;
    if (end > most && end <= last) addBoundary(out.ends, end);
  }
}

function walkStarts(
  view: View,
  i: number,
  stop: number,
  step: number,
  from: number,
  to: number,
  out: Boundaries,
): void {
  let weak = 0;
  let signs = 0;
  let sentences = 0;
  let marks = 0;
  for (let t = i; t !== stop; t += step) {
    if (opensQuote(view, t)) {
      if (marks++ < MARKS) addBoundary(out, t);
    } else if (beginsSentence(view, t)) {
      if (sentences++ < SENTENCES) addBoundary(out, shapedStart(view, t, to));
    } else if (t > from && view.sign[t - 1]! !== Sign.none) {
      if (signs++ < SIGNS) addBoundary(out, shapedStart(view, t, to));
    } else if (t > from && beginsPhrase(view, t) && weak++ < WEAK) addBoundary(out, shapedStart(view, t, to));
    if (sentences > SENTENCES && marks > MARKS) break;
  }
}

function walkEnds(view: View, i: number, stop: number, step: number, from: number, to: number, out: Boundaries): void {
  let weak = 0;
  let signs = 0;
  let sentences = 0;
  let marks = 0;
  for (let e = i; e !== stop; e += step) {
    if (e <= from || e > to) continue;
    if (closesQuote(view, e)) {
      if (marks++ < MARKS) addBoundary(out, e);
    } else if (e === view.count || beginsSentence(view, e)) {
      if (sentences++ < SENTENCES) addBoundary(out, shapedEnd(view, from, e));
    } else if (view.sign[e]! !== Sign.none) {
      if (signs++ < SIGNS) addBoundary(out, shapedEnd(view, from, e));
    } else if (beginsPhrase(view, e) && weak++ < WEAK) addBoundary(out, shapedEnd(view, from, e));
    if (sentences > SENTENCES && marks > MARKS) break;
  }
}

function opensQuote(view: View, t: number): boolean {
  const m = view.quote[t]!;
  return m >= 0 && view.quoteStart[m] === t;
}

function closesQuote(view: View, e: number): boolean {
  const m = view.quote[e - 1]!;
  return m >= 0 && view.quoteEnd[m] === e;
}

/** A noun phrase, clause or verb group begins at token `t`. */
function beginsPhrase(view: View, t: number): boolean {
  const p = view.pos[t]!;
  const q = view.pos[t - 1]!;
  if (LINKS[p] === 1 || LINKS[q] === 1 || p === P.ADV) return true;
  if (NP[p] === 0) return false;
  return (
    NP[q] === 0 || ((p === P.DET || p === P.PRON || p === P.ADJ) && (q === P.NOUN || q === P.PROPN || q === P.PRON))
  );
}
