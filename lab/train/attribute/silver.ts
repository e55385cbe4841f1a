import { placesTouching } from '../../../stages/attribute/sourceMention.js';
import { rangeOf, type Scene } from '../../../stages/attribute/scene.js';

/** Chains of mentions that stand for one, as `[start, end]` into the text; made by a machine, about nine in ten right. */
export type Chains = readonly (readonly (readonly [number, number])[])[];

/** For a source span, the entity that the chain of its mention names; -1 where no chain has a name of ours. */
export function chainEntity(scene: Scene, chains: Chains, start: number, end: number): number {
  const chain = chainIn(chains, start, end);
  if (!chain) return -1;
  const votes = new Map<number, number>();
  for (const [from, to] of chain) {
    const [first, last] = rangeOf(scene.tokens, { start: from, end: to, text: '' });
    for (const p of placesTouching(scene, first, last)) {
      const head = p.to === last || (p.from === first && last - first <= p.to - p.from + 2);
      if (p.mention.kind === 'name' && head && scene.entities[p.entity]!.named)
        votes.set(p.entity, (votes.get(p.entity) ?? 0) + 1);
    }
  }
  let best = -1;
  let most = 0;
  for (const [entity, n] of votes)
    if (n > most) {
      most = n;
      best = entity;
    }
  return best;
}

/** The chain with the widest mention inside the span. */
function chainIn(chains: Chains, start: number, end: number): Chains[number] | undefined {
  let best: Chains[number] | undefined;
  let widest = 0;
  for (const chain of chains) {
    for (const [from, to] of chain) {
      if (from < start || to > end || to - from <= widest) continue;
      if (from > start + 12) continue;
      widest = to - from;
      best = chain;
    }
  }
  return best;
}
