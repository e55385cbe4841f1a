import type { Place, Said, Scene } from '../scene/scene.js';
import { continued, namedBefore, nextTag, paragraphBefore, sameParagraph, turn } from './around.js';
import { label, leadIn, leadInParagraph, source, tagBehind, tail } from './near.js';
import type { Chosen, Rule } from './rule.js';

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

/** Number of a rule in the list, from 1; 0 = none. */
export const ruleNumber = (name: string): number => RULES.findIndex((rule) => rule.name === name) + 1;

/** The first rule's answer for a quote, seeing what was chosen for the quotes before; a source nobody knows is an honest "none". */
export function pickByRule(scene: Scene, said: Said, chosen: Chosen): Pick {
  for (const { name, confidence, find } of said.sourceFrom >= 0 ? RULES.slice(0, 1) : RULES) {
    const places = find(scene, said, chosen);
    if (places.length > 0) return { rule: name, confidence, places };
  }
  return NOBODY;
}
