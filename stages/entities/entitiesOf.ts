import type { Linear } from '../model/linear.js';
import type { Entity } from '../records/index.js';
import { rank } from '../resolution/rank.js';
import type { Occurrence, Referent } from '../resolution/referent.js';
import type { Draft } from './reading/draft.js';
import { entityOf, type Paragraphs } from './entityOf.js';
import type { Reading } from './reading/reading.js';
import { readThrough, type Choose } from './reading/readThrough.js';
import { worthKeeping } from './worthKeeping.js';

/** A pronoun nearly always stands for somebody; what the training data leave unsaid makes nobody look likelier than it is. */
const NOBODY_SHARE = 0.3;
/** Readings a mention keeps: the most, the least probable, and from where on one is so sure that it goes without saying. */
const MOST_READINGS = 5;
const LEAST = 0.02;
const SURE = 0.98;
/** As much for a description that begins somebody: better unnamed than with a wrong name. */
const SURE_OF_OWN = 0.9;

/** Whom a mention may stand for; the drafts of these are looked up when all are known. */
interface OpenMention {
  readonly of: readonly (readonly [Referent | null, number])[];
  readonly draftOf: (who: Referent) => Draft | undefined;
}
const SETTLED: OpenMention = { of: [], draftOf: () => undefined };

/** The record's entities by first mention, its pronouns and descriptions resolved by the ranker `model`. */
export function entitiesOf(record: Paragraphs, reading: Reading, model: Linear): Entity[] {
  const open = new Map<Occurrence, OpenMention>();
  const choose: Choose = (candidates, mention, _walk, draftOf) => {
    const p = rank(candidates, model);
    const chosen = bestOf(p, mention.kind === 'pronoun' ? NOBODY_SHARE : 1);
    const begins = chosen === p.length - 1 && mention.kind === 'nominal';
    const sure = begins ? SURE_OF_OWN : SURE;
    // What a description's candidates have is theirs: nothing is shared out.
    if (mention.kind !== 'pronoun' && p[chosen]! >= sure) return chosen;
    const shares = sharesOf(candidates.of, p, mention.kind === 'pronoun' ? open : NONE_OPEN);
    if ((shares.get(candidates.of[chosen]!) ?? 0) < sure) open.set(mention, { of: probable(shares), draftOf });
    return chosen;
  };
  const drafts = readThrough(reading, choose).filter(worthKeeping);
  for (const d of drafts) d.mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  drafts.sort((a, b) => a.mentions[0]!.from - b.mentions[0]!.from || b.mentions[0]!.to - a.mentions[0]!.to);
  const ids = new Map(drafts.map((d, i) => [d, `e${i + 1}`]));
  return drafts.map((draft) =>
    entityOf(record, reading, draft, ids.get(draft)!, (mention) => {
      const { of, draftOf } = open.get(mention) ?? SETTLED;
      return of.flatMap(([who, p]) => {
        // Nobody read before a description is the one that it begins.
        const whose = who ? draftOf(who) : mention === draft.best ? draft : undefined;
        const entity = whose && ids.get(whose);
        return entity ? [{ entity, p }] : [];
      });
    }),
  );
}

const NONE_OPEN: ReadonlyMap<Occurrence, OpenMention> = new Map();

/**
 * The candidates' probabilities. A pronoun that goes on with another is no surer than that one: what the earlier left open is shared out
 * again ("he" of Berg or Ely, then "he" of the same one).
 */
function sharesOf(
  of: readonly (Referent | null)[],
  p: Float64Array,
  open: ReadonlyMap<Occurrence, OpenMention>,
): Map<Referent | null, number> {
  const shares = new Map<Referent | null, number>();
  const add = (who: Referent | null, share: number): void => void shares.set(who, (shares.get(who) ?? 0) + share);
  of.forEach((who, i) => {
    const before = who?.last?.kind === 'pronoun' ? open.get(who.last) : undefined;
    const total = before?.of.reduce((sum, [, q]) => sum + q, 0) ?? 0;
    if (!before || total === 0) add(who, p[i]!);
    else for (const [other, q] of before.of) add(other, (p[i]! * q) / total);
  });
  return shares;
}

/** The candidates that are not hopeless, the most probable first. */
function probable(shares: ReadonlyMap<Referent | null, number>): OpenMention['of'] {
  return [...shares]
    .map(([who, share]) => [who, Math.round(share * 1000) / 1000] as const)
    .filter(([, share]) => share >= LEAST)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_READINGS);
}

/** The most probable candidate, nobody (the last) only where nobody's probability times `share` is higher. */
function bestOf(probabilities: Float64Array, share: number): number {
  let best = probabilities.length - 1;
  let top = probabilities[best]! * share;
  for (let i = 0; i + 1 < probabilities.length; i++) {
    if (probabilities[i]! <= top) continue;
    best = i;
    top = probabilities[i]!;
  }
  return best;
}
