import type { Place, Scene } from '../scene.js';
import { continued, namedBefore, nextTag, paragraphBefore, sameParagraph, turn } from './around.js';
import { label, leadIn, leadInParagraph, source, tagBehind, tail } from './near.js';
import type { Rule } from './rule.js';

/** The rules in the order in which they are asked. */
export const RULES: readonly Rule[] = [
  source,
  label,
  tagBehind,
  tail,
  continued,
  nextTag,
  leadIn,
  leadInParagraph,
  sameParagraph,
  namedBefore,
  turn,
  paragraphBefore,
];

/** What the rules make of a quote. */
export interface Pick {
  readonly rule: string;
  readonly confidence: number;
  readonly places: readonly Place[];
}

const NOBODY: Pick = { rule: 'none', confidence: 0, places: [] };

/** The first rule's answer for every quote of the scene, in order; a source nobody knows is an honest "none". */
export function ruleOut(scene: Scene): Pick[] {
  const picks: Pick[] = [];
  const chosen: (readonly Place[])[] = [];
  for (const said of scene.quotes) {
    const rules = said.sourceFrom >= 0 ? RULES.slice(0, 1) : RULES;
    let pick = NOBODY;
    for (const { name, confidence, find } of rules) {
      const places = find(scene, said, chosen);
      if (places.length === 0) continue;
      pick = { rule: name, confidence, places };
      break;
    }
    picks.push(pick);
    chosen.push(pick.places);
  }
  return picks;
}
