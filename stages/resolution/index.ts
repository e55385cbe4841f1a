import type { EntitiesRecord } from '../records/index.js';

/** Who a mention may stand for: an entity's id, or null for nobody the article names or describes. */
export interface Candidate {
  readonly entity: string | null;
  readonly p: number;
}

/**
 * Gives, for a mention by its offsets, the distribution over the record's entities, most probable first; the probabilities sum to 1.
 * The mention need not be in the record. Computed from `paragraphs` and `entities` alone.
 */
export function resolverOf(
  record: Pick<EntitiesRecord, 'paragraphs' | 'entities'>,
): (mention: { readonly start: number; readonly end: number }) => readonly Candidate[] {
  const at = new Map<string, string>();
  for (const e of record.entities) for (const m of e.mentions) at.set(`${m.start}-${m.end}`, e.id);
  return ({ start, end }) => {
    const entity = at.get(`${start}-${end}`);
    return entity === undefined
      ? [{ entity: null, p: 1 }]
      : [
          { entity, p: 0.9 },
          { entity: null, p: 0.1 },
        ];
  };
}
