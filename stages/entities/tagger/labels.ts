import type { EntityType } from '../../records/index.js';

/** Labels of the name tagger: 0 is outside; 2t+1 begins and 2t+2 continues a name of type t. */
export const NAME_TYPES: readonly EntityType[] = ['person', 'organization', 'location', 'other'];
export const LABELS = 1 + 2 * NAME_TYPES.length;

/** Index into `NAME_TYPES` of a label other than 0. */
export const typeOfLabel = (label: number): number => (label - 1) >> 1;
export const isBegin = (label: number): boolean => (label & 1) === 1;

/** A name is continued only by a label of its own type. */
export function follows(label: number, previous: number): boolean {
  return label === 0 || isBegin(label) || (previous !== 0 && typeOfLabel(previous) === typeOfLabel(label));
}
