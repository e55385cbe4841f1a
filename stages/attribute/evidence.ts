import type { Evidence, Span } from '../records/index.js';
import type { Decision } from './decide.js';
import type { Place, Scene } from './scene/scene.js';

const LONGEST_CHAIN = 4;

/** Why this speaker: the rule that agrees, or "ranked"; the mention, the chain to the name, the templates that weighed most. */
export function evidenceOf(scene: Scene, decision: Decision): Evidence {
  const place = scene.places[decision.place];
  if (!place) return { rule: 'none' };
  const agreed = decision.pick.places.some((p) => p.entity === decision.entity);
  return {
    rule: agreed ? decision.pick.rule : 'ranked',
    mention: spanOnly(place.mention),
    chain: chainOf(scene, place, decision.entity),
    features: [...decision.weighed],
  };
}

const spanOnly = ({ start, end, text }: Span): Span => ({ start, end, text });

/** From the mention to the name: itself, and the mention that gives the speaker's full name. */
export function chainOf(scene: Scene, place: Place, entity: number): Span[] {
  const { name, mentions } = scene.entities[entity]!;
  const full = mentions.find((m) => m.text === name) ?? mentions.find((m) => m.kind === 'name');
  const steps = [place.mention, full].filter((m, i, list) => m !== undefined && list.indexOf(m) === i);
  return steps.slice(0, LONGEST_CHAIN).map((m) => spanOnly(m!));
}
