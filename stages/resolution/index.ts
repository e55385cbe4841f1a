import { tokensOf, type Tokens } from '../language/tokens.js';
import { loadLexicons, tokenBits } from '../lexicon/index.js';
import type { EntitiesRecord, Entity } from '../records/index.js';

import { describedBy } from './describedBy.js';
import { loadResolutionModel } from './model.js';
import { pronounAt } from './pronouns.js';
import { quotedTokens } from './quotedTokens.js';
import { candidatesOf, rank } from './rank.js';
import type { Occurrence } from './referent.js';
import { read, walkOf } from './walk.js';

/** Who a mention may stand for: an entity's id, or null for nobody the article names or describes. */
export interface Candidate {
  readonly entity: string | null;
  readonly p: number;
}

type Offsets = { readonly start: number; readonly end: number };

/**
 * Gives, for a mention by its offsets, the distribution over the record's entities, most probable first; the probabilities sum to 1.
 * A name stands for its own entity; descriptions and pronouns for whom the ranker thinks. The mention need not be in the record: then
 * the name inside it counts, or the mention it overlaps. Computed from `paragraphs` and `entities` alone.
 */
export function resolverOf(
  record: Pick<EntitiesRecord, 'paragraphs' | 'entities'>,
  options: { readonly lexicons?: string } = {},
): (mention: Offsets) => readonly Candidate[] {
  const tokens = tokensOf(record.paragraphs);
  const model = loadResolutionModel();
  const bits = tokenBits(tokens, loadLexicons(options.lexicons));
  const events = eventsOf(record, tokens);
  const answers = new Map<number, Answer>();
  const walk = walkOf(tokens, bits, quotedTokens(tokens, record.paragraphs));
  const referents = new Map(record.entities.map((e) => [e, describedBy(tokens, bits, e, events.spans)]));
  const ids = new Map([...referents].map(([e, r]) => [r, e.id]));
  for (const { mention, entity } of events.list) {
    const who = entity && referents.get(entity)!;
    const list = mention.kind === 'name' && entity ? [{ entity: entity.id, p: 1 }] : distribution(mention, entity);
    const before = answers.get(mention.head);
    if (!before || before.mention.kind !== 'name') answers.set(mention.head, { mention, list });
    if (who) read(walk, who, mention);
  }
  return (offsets) => answerFor(tokens, answers, offsets);

  function distribution(mention: Occurrence, entity: Entity | undefined): readonly Candidate[] {
    const own = entity && referents.get(entity)!;
    if (own && own.count === 0) return [{ entity: entity.id, p: 1 }];
    const candidates = candidatesOf(walk, mention);
    const p = rank(candidates, model);
    return candidates.of
      .map((who, i) => ({ entity: who ? ids.get(who)! : null, p: p[i]! }))
      .toSorted((a, b) => b.p - a.p);
  }
}

interface Answer {
  readonly mention: Occurrence;
  readonly list: readonly Candidate[];
}

const NOBODY: readonly Candidate[] = [{ entity: null, p: 1 }];

/** The answer for the mention whose head lies in the offsets: a name before a description before a pronoun, the first of each. */
function answerFor(
  tokens: Tokens,
  answers: ReadonlyMap<number, Answer>,
  { start, end }: Offsets,
): readonly Candidate[] {
  const order = { name: 0, nominal: 1, pronoun: 2 };
  let best: Answer | undefined;
  for (let i = firstTokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) {
    const found = answers.get(i);
    if (found && tokens.start[found.mention.from] === start && tokens.end[found.mention.to - 1] === end)
      return found.list;
    if (found && (!best || order[found.mention.kind] < order[best.mention.kind])) best = found;
  }
  return best?.list ?? NOBODY;
}

/** Index of the first token that ends after the offset. */
export function firstTokenAt(tokens: Tokens, offset: number): number {
  let [low, high] = [0, tokens.count];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens.end[mid]! <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

interface Events {
  readonly list: readonly { readonly mention: Occurrence; readonly entity?: Entity }[];
  readonly spans: ReadonlyMap<Entity, readonly Occurrence[]>;
}

/** The record's mentions, and the pronouns it gave to nobody, in text order, the longer first. */
function eventsOf(record: Pick<EntitiesRecord, 'entities'>, tokens: Tokens): Events {
  const list: { mention: Occurrence; entity?: Entity }[] = [];
  const spans = new Map<Entity, Occurrence[]>();
  const taken = new Set<number>();
  for (const entity of record.entities) {
    const own = entity.mentions.map(({ start, end, kind }) => {
      const from = firstTokenAt(tokens, start);
      const to = firstTokenAt(tokens, end - 1) + 1;
      return { from, to, head: to - 1, kind };
    });
    spans.set(entity, own);
    for (const mention of own) {
      list.push({ mention, entity });
      if (mention.kind === 'pronoun') taken.add(mention.from);
    }
  }
  for (let i = 0; i < tokens.count; i++)
    if (!taken.has(i) && pronounAt(tokens, i)) list.push({ mention: { from: i, to: i + 1, head: i, kind: 'pronoun' } });
  list.sort((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to);
  return { list, spans };
}
