import type { Entity, Speaker } from '../records/index.js';

/** The speaker an entity makes. */
export function speakerOf({ id, name, type, named }: Entity): Speaker {
  return { entity: id, name, type, named };
}
