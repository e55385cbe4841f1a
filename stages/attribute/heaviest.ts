import type { Linear } from '../model/linear.js';
import type { Collector } from './features.js';
import { TEMPLATES } from './templates.js';

/** A group of feature templates, and the sum of its weights for a candidate. */
export interface Weighed {
  readonly name: string;
  readonly weight: number;
}

const MOST = 3;

/** The templates whose weights added most, in either direction, for the features in `room`. */
export function heaviest({ weights, mask, scale }: Linear, room: Collector): Weighed[] {
  const sums = new Map<string, number>();
  for (let i = 0; i < room.count; i++) {
    const name = TEMPLATES[Math.floor(room.templates[i]! / 10)] ?? 'other';
    sums.set(name, (sums.get(name) ?? 0) + weights[room.hashes[i]! & mask]! * scale);
  }
  return [...sums]
    .map(([name, weight]) => ({ name, weight: Math.round(weight * 100) / 100 }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}
