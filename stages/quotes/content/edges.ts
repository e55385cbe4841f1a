import { Sign } from '../../language/lexeme.js';
import { beginsSentence } from '../features.js';
import { edgeScreen, type Screen } from '../screen.js';
import { shapedEnd, shapedStart } from './shape.js';
import { P } from '../partsOfSpeech.js';
import type { View } from '../view.js';

/** Sorts of places where contents begin and end. */
export const Edge = { phrase: 0, sentence: 1, mark: 2 } as const;
export type Edge = (typeof Edge)[keyof typeof Edge];

/** The places of a document where contents may begin, or where they may end, in text order. */
export interface Places {
  readonly at: Int32Array;
  readonly kind: Uint8Array;
  /** Index of the first place at or after each token; one more element than tokens. */
  readonly first: Int32Array;
  readonly count: number;
}

/** Where contents may begin and end, whatever their cue. */
export interface Edges {
  readonly starts: Places;
  readonly ends: Places;
}

const NP = new Uint8Array(32);
for (const p of [P.DET, P.ADJ, P.NOUN, P.PROPN, P.NUM, P.PRON]) NP[p] = 1;
const LINKS = new Uint8Array(32);
for (const p of [P.CCONJ, P.SCONJ, P.ADP, P.PART, P.VERB, P.AUX]) LINKS[p] = 1;

/** Quotation marks, sentences, and those clauses and phrases of `view` that pass the screen. */
export function edgesOf(view: View, screen: Screen): Edges {
  const starts = placesOf(view, (t) => {
    const kind = startKind(view, t);
    return kind === Edge.phrase && screen.score(edgeScreen(view, t, t, false)) < screen.least.start ? undefined : kind;
  });
  const ends = placesOf(
    view,
    (t) => {
      const kind = t === 0 ? undefined : endKind(view, t);
      return kind === Edge.phrase && screen.score(edgeScreen(view, t, t - 1, true)) < screen.least.end
        ? undefined
        : kind;
    },
    true,
  );
  return { starts, ends };
}

function placesOf(view: View, kindOf: (t: number) => Edge | undefined, end = false): Places {
  const at = new Int32Array(view.count + 1);
  const kind = new Uint8Array(view.count + 1);
  let count = 0;
  for (let t = 0; t <= view.count; t++) {
    const k = t === view.count && !end ? undefined : kindOf(t);
    if (k === undefined) continue;
    const shaped = end ? shapedEnd(view, view.from[t - 1]!, t) : shapedStart(view, t, view.to[t]!);
    if (end ? shaped <= view.from[t - 1]! : shaped >= view.to[t]!) continue;
    if (count > 0 && at[count - 1]! >= shaped) {
      kind[count - 1] = Math.max(kind[count - 1]!, k);
      continue;
    }
    at[count] = shaped;
    kind[count++] = k;
  }
  const first = new Int32Array(view.count + 1);
  for (let t = 0, n = 0; t <= view.count; t++) {
    while (n < count && at[n]! < t) n++;
    first[t] = n;
  }
  return { at, kind, first, count };
}

/** What sort of content start token `t` might be; undefined for none. */
export function startKind(view: View, t: number): Edge | undefined {
  const m = view.quote[t]!;
  if (m >= 0 && view.quoteStart[m] === t) return Edge.mark;
  if (beginsSentence(view, t)) return Edge.sentence;
  return view.sign[t - 1]! !== Sign.none || beginsPhrase(view, t) ? Edge.phrase : undefined;
}

/** What sort of content end lies before token `t` (from 1 to the document's end); undefined for none. */
export function endKind(view: View, t: number): Edge | undefined {
  const m = view.quote[t - 1]!;
  if (m >= 0 && view.quoteEnd[m] === t) return Edge.mark;
  if (t === view.count || beginsSentence(view, t)) return Edge.sentence;
  return view.sign[t]! !== Sign.none || beginsPhrase(view, t) ? Edge.phrase : undefined;
}

/** A noun phrase, clause or verb group begins at token `t`, which is not the first of its sentence. */
function beginsPhrase(view: View, t: number): boolean {
  const p = view.pos[t]!;
  const q = view.pos[t - 1]!;
  if (LINKS[p] === 1 || LINKS[q] === 1 || p === P.ADV) return true;
  if (NP[p] === 0) return false;
  return (
    NP[q] === 0 || ((p === P.DET || p === P.PRON || p === P.ADJ) && (q === P.NOUN || q === P.PROPN || q === P.PRON))
  );
}
