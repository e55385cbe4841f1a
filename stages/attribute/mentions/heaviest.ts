import type { Linear } from '../../model/linear.js';
import type { Collector } from './collector.js';
import { TEMPLATES } from './templates.js';

/** A group of feature templates, and the sum of its weights for a candidate. */
export interface Weighed {
  readonly name: string;
  readonly weight: number;
}

const MOST = 3;

/** The templates whose weights added most, in either direction, for the features in `room`. */
export function heaviest({ weights, mask, scale }: Linear, room: Collector): Weighed[] {
  const sums = new Float64Array(TEMPLATES.length);
  for (let i = 0; i < room.count; i++) sums[(room.templates[i]! / 10) | 0]! += weights[room.hashes[i]! & mask]! * scale;
  const groups: Weighed[] = [];
  sums.forEach((sum, i) => {
    const weight = Math.round(sum * 100) / 100;
    if (weight !== 0) groups.push({ name: TEMPLATES[i]!, weight });
  });
  return groups.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST);
}
