import { edgeScores } from '../content/edgeFeatures.js';
import { edgesOf } from '../content/edges.js';
import { contentsOf, cuesOf, guessOf, LIMITS, type Content, type Guess, type Scorers } from './guess.js';
import { loneContents } from './loneQuotes.js';
import type { View } from '../view.js';

/** Contents in the order of their anchors. */
export function withLone<C extends Content>(said: readonly C[], lone: readonly C[]): readonly C[] {
  return lone.length === 0 ? said : [...said, ...lone].toSorted((a, b) => a.anchor - b.anchor);
}

/** All guesses of a document, in the order of their anchors. */
export function guessesOf(view: View, scorers: Scorers, limits = LIMITS): Guess[] {
  const said: Content[] = [];
  const edges = edgesOf(view, scorers.screen);
  const known = edgeScores(view, scorers.content);
  for (const cue of cuesOf(view, scorers, limits.cue)) {
    said.push(...contentsOf(view, edges, cue, scorers.content, limits.content, known));
  }
  return withLone(said, loneContents(view, said, scorers)).map((s) => guessOf(view, s, scorers.source));
}
