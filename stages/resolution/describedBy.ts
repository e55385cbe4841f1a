import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { LEX } from '../lexicon/index.js';
import type { Entity } from '../records/index.js';
import { referent, type Occurrence, type Referent } from './referent.js';

/** What a record's entity is to the resolver. */
export function describedBy(
  tokens: Tokens,
  bits: Int32Array,
  entity: Entity,
  spans: ReadonlyMap<Entity, readonly Occurrence[]>,
): Referent {
  const words = new Set<number>();
  const nouns = new Set<number>();
  let plural = entity.type === 'group';
  for (const m of spans.get(entity)!) {
    if (m.kind === 'name') for (let i = m.from; i < m.to; i++) words.add(tokens.lexeme[i]!.hash);
    if (m.kind === 'nominal') for (let i = m.from; i < m.to; i++) nouns.add(tokens.lexeme[i]!.hash);
  }
  const first = spans.get(entity)![0];
  if (first && !entity.named && (bits[first.head]! & LEX.groupNoun) !== 0) plural = true;
  for (const word of entity.role?.toLowerCase().split(/\s+/) ?? []) nouns.add(hashString(word));
  const gender =
    entity.genderEvidence === 'pronoun' ? 0 : entity.gender === 'male' ? 1 : entity.gender === 'female' ? 2 : 0;
  return referent({ type: entity.type, named: entity.named, plural, gender, nouns, words });
}
