import type { EntitiesRecord } from '../records/index.js';

/** Who a mention may stand for: an entity's id, and how probable that is. */
export interface Candidate {
  readonly entity: string;
  readonly p: number;
}

type Offsets = { readonly start: number; readonly end: number };

const keyOf = ({ start, end }: Offsets): string => `${start}-${end}`;

/**
 * Gives, for a mention of the record by its offsets, whom it may stand for, most probable first; what is missing to 1 is nobody's. A
 * name, and what the record gives no readings of, stands for its own entity.
 */
export function resolverOf(record: Pick<EntitiesRecord, 'entities'>): (mention: Offsets) => readonly Candidate[] {
  const known = new Map<string, readonly Candidate[]>();
  for (const { id, mentions } of record.entities)
    for (const mention of mentions) known.set(keyOf(mention), mention.readings ?? [{ entity: id, p: 1 }]);
  return (mention) => known.get(keyOf(mention)) ?? [];
}
