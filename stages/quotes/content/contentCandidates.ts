import { addBoundary, type Boundaries, type SpanChoice } from '../choice.js';
import { Edge, type Edges, type Places } from './edges.js';
import { shapedEnd, shapedStart } from './shape.js';
import type { View } from '../view.js';

/** Tokens looked at on each side of a cue; a quotation that begins or ends among them may be longer. */
const REACH = 120;
/** Most boundaries of each sort, in the order of `Edge`: nearest to the cue first. */
export type Most = readonly [phrases: number, sentences: number, marks: number];

/** Where content may begin and end on the left of a cue `[from, to)`. */
export function leftCandidates(view: View, edges: Edges, cueStart: number, most: Most, out: SpanChoice): void {
  const first = view.from[cueStart]!;
  const least = Math.max(first, cueStart - REACH);
  if (least < cueStart) addBoundary(out.ends, shapedEnd(view, least, cueStart));
  walkBack(edges.starts, cueStart, least, most, out.starts);
  walkBack(edges.ends, cueStart + 1, least + 1, most, out.ends);
  const { ends } = out;
  for (let k = 0; k < ends.count; k++) {
    const m = view.quote[ends.at[k]! - 1]!;
    if (m < 0 || view.quoteEnd[m] !== ends.at[k]) continue;
    const start = view.quoteStart[m]!;
    if (start < least && start >= first) addBoundary(out.starts, start);
  }
}

/** Where content may begin and end on the right of a cue that ends before `cueEnd`. */
export function rightCandidates(view: View, edges: Edges, cueEnd: number, most: Most, out: SpanChoice): void {
  const last = view.to[cueEnd - 1]!;
  const limit = Math.min(last, cueEnd + REACH);
  if (cueEnd >= limit) return;
  addBoundary(out.starts, shapedStart(view, cueEnd, limit));
  walkOn(edges.starts, cueEnd, limit, most, out.starts);
  walkOn(edges.ends, cueEnd + 1, limit + 1, most, out.ends);
  const { starts } = out;
  for (let k = 0; k < starts.count; k++) {
    const m = view.quote[starts.at[k]!]!;
    if (m < 0 || view.quoteStart[m] !== starts.at[k]) continue;
    const end = view.quoteEnd[m]!;
    if (end > limit && end <= last) addBoundary(out.ends, end);
  }
}

function walkBack({ at, kind, first, count }: Places, from: number, least: number, most: Most, out: Boundaries): void {
  let [phrases, sentences, marks] = most;
  const top = from < first.length ? first[from]! : count;
  for (let n = top - 1; n >= 0 && at[n]! >= least; n--) {
    const k = kind[n]!;
    if (k === Edge.phrase ? phrases-- > 0 : k === Edge.sentence ? sentences-- > 0 : marks-- > 0)
      addBoundary(out, at[n]!);
  }
}

function walkOn({ at, kind, first, count }: Places, from: number, to: number, most: Most, out: Boundaries): void {
  let [phrases, sentences, marks] = most;
  const low = from < first.length ? first[from]! : count;
  for (let n = low; n < count && at[n]! < to; n++) {
    const k = kind[n]!;
    if (k === Edge.phrase ? phrases-- > 0 : k === Edge.sentence ? sentences-- > 0 : marks-- > 0)
      addBoundary(out, at[n]!);
  }
}
