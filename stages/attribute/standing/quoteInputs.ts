import { flag, KINDS, TYPES } from '../scene/codes.js';
import { isPlural, namedWithin, openerOf } from './description.js';
import type { Layout } from '../scene/layout.js';
import type { Ranked } from '../mentions/rank.js';
import { ruleNumber, type Pick } from '../rules/index.js';
import type { Said, Scene } from '../scene/scene.js';

/** Number of inputs below. */
export const QUOTE_INPUTS = 20;

/** What all standings of one quote have in common. */
export interface Context {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly said: Said;
  readonly pick: Pick;
  /** Speakers decided for the earlier quotes. */
  readonly speakers: Int32Array;
  /** Index of the likeliest place, -1 = none, and the named entities inside its description. */
  readonly top: number;
  readonly within: readonly number[];
  /** See `quoteInputs`. */
  readonly inputs: readonly number[];
}

/** Gathers what the standings of a quote have in common. */
export function contextOf(
  scene: Scene,
  layout: Layout,
  said: Said,
  ranked: Ranked,
  speakers: Int32Array,
  pick: Pick,
): Context {
  let best = -1;
  ranked.probabilities.forEach((p, i) => {
    if (best < 0 || p > ranked.probabilities[best]!) best = i;
  });
  const top = ranked.places[best] ?? -1;
  const within = top < 0 ? [] : namedWithin(scene, scene.places[top]!);
  const inputs = quoteInputs(scene, layout, said, ranked, best, pick);
  return { scene, layout, said, pick, speakers, top, within, inputs };
}

function quoteInputs(scene: Scene, layout: Layout, said: Said, ranked: Ranked, best: number, pick: Pick): number[] {
  const s = layout.shapes[said.index]!;
  const top = scene.places[ranked.places[best] ?? -1];
  return [
    s.kind,
    s.hasSource,
    s.hasCue,
    s.length,
    s.wordsBefore,
    s.wordsBehind,
    s.firstPerson,
    s.flags,
    said.quote.score,
    ranked.nobody,
    ranked.probabilities[best] ?? 0,
    top ? KINDS.indexOf(top.mention.kind) : -1,
    top ? TYPES.indexOf(scene.entities[top.entity]!.type) : -1,
    top ? openerOf(scene, top) : -1,
    top ? flag(isPlural(scene, top)) : -1,
    top ? top.to - top.from : -1,
    top ? flag(top.from < said.sourceTo && top.to > said.sourceFrom) : -1,
    flag(s.split > 0),
    ruleNumber(pick.rule),
    layout.census.manner[said.paragraph - 1] ?? -1,
  ];
}
