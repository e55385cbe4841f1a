import type { Entity, Speaker } from '../records/index.js';
import type { Decision } from './decide.js';
import type { Scene } from './scene/scene.js';
import { speakingMentions } from './mentions/sourceMention.js';

/** The speakers of a decision: nobody, one, or all that a plural source joins ("Smith and Jones"), in text order. */
export function speakersOf(scene: Scene, index: number, { entity, place }: Decision): Speaker[] {
  const decided = scene.entities[entity];
  if (!decided) return [];
  const { sourceFrom, sourceTo } = scene.quotes[index]!;
  const mention = scene.places[place]!;
  if (mention.to <= sourceFrom || mention.from >= sourceTo) return [speakerOf(decided)];
  const joined = speakingMentions(scene, sourceFrom, sourceTo).map((p) => p.entity);
  if (joined.length < 2 || !joined.includes(entity)) return [speakerOf(decided)];
  return [...new Set(joined)].map((e) => speakerOf(scene.entities[e]!));
}

function speakerOf({ id, name, type, named }: Entity): Speaker {
  return { entity: id, name, type, named };
}
