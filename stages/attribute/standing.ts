import { softmax } from '../model/linear.js';
import { anchorAt, ANTECEDENT_INPUTS, antecedentInputs, type Anchor } from './antecedent.js';
import type { Layout } from './layout.js';
import type { Ranked } from './rank.js';
import type { Pick } from './rules/index.js';
import type { Place, Said, Scene } from './scene.js';
import { governed } from './sourceMention.js';

const OWN_INPUTS = 31;
/** Number of inputs for each entity that may be the speaker. */
export const STANDING_INPUTS = OWN_INPUTS + ANTECEDENT_INPUTS;
/** Entities considered for a quote. */
const MOST = 10;

/** An entity that may speak a quote, with what the mentions give it: `share` = Σ P(mention) · P(entity | mention). */
export interface Standing {
  /** Index of the entity, -1 = nobody. */
  readonly entity: number;
  /** The place that gives it most of its share, -1 = none. */
  readonly place: number;
  readonly share: number;
  readonly inputs: readonly number[];
}

/** Who a mention may stand for, with probabilities that sum to at most 1; the rest is "nobody named". */
export type Resolve = (place: number) => readonly { readonly entity: number; readonly probability: number }[];

/** Speakers decided for the earlier quotes: index of an entity for each quote, -1 = nobody or not yet. */
export type Speakers = Int32Array;

/** The entities that the ranked mentions may stand for, most share first, and "nobody" last. */
export function standingsOf(
  scene: Scene,
  layout: Layout,
  said: Said,
  ranked: Ranked,
  resolve: Resolve,
  speakers: Speakers,
  pick: Pick,
): Standing[] {
  const total = new Map<number, Sum>();
  let lost = ranked.nobody;
  ranked.places.forEach((place, i) => {
    const p = ranked.probabilities[i]!;
    if (p < 1e-4) return;
    let left = p;
    for (const { entity, probability } of resolve(place)) {
      const part = p * probability;
      left -= part;
      const sum = total.get(entity) ?? { share: 0, most: 0, place: -1 };
      sum.share += part;
      if (part > sum.most) {
        sum.most = part;
        sum.place = place;
      }
      total.set(entity, sum);
    }
    lost += Math.max(0, left);
  });
  const anchor = anchorOf(scene, layout, ranked);
  if (anchor) for (const entity of anchor.near.keys()) addNear(anchor, entity, total);
  const best = [...total].toSorted((a, b) => b[1].share - a[1].share || a[0] - b[0]).slice(0, MOST);
  const standings = best.map(([entity, { share, place }]) => ({
    entity,
    place,
    share,
    inputs: [
      ...inputsOf(scene, layout, said, entity, place, share, speakers, pick),
      ...antecedentInputs(scene, anchor, entity),
    ],
  }));
  return [...standings, nobodyOf(scene, said, ranked, lost)];
}

interface Sum {
  share: number;
  most: number;
  place: number;
}

/** The pronoun or description that most of the probability lies on, where that is more than a tenth. */
function anchorOf(scene: Scene, layout: Layout, ranked: Ranked): Anchor | undefined {
  let best = -1;
  let most = 0.1;
  ranked.places.forEach((place, i) => {
    const p = ranked.probabilities[i]!;
    const { mention, entity } = scene.places[place]!;
    const open = mention.kind === 'pronoun' || (mention.kind === 'nominal' && !scene.entities[entity]!.named);
    if (open && p > most) {
      most = p;
      best = place;
    }
  });
  return best < 0 ? undefined : anchorAt(scene, layout, best, most);
}

/** An entity that agrees with the anchor joins the list, with no share of its own. */
function addNear(anchor: Anchor, entity: number, total: Map<number, Sum>): void {
  if (total.has(entity) || anchor.near.get(entity)!.order > 3) return;
  total.set(entity, { share: 0, most: 0, place: anchor.index });
}

const flag = (on: boolean): number => (on ? 1 : 0);

const inSource = (said: Said, p: Place): boolean => p.from < said.sourceTo && p.to > said.sourceFrom;

function nobodyOf(scene: Scene, said: Said, { places, nobody }: Ranked, lost: number): Standing {
  const inputs = Array.from({ length: STANDING_INPUTS }, () => 0);
  inputs[17] = 1;
  inputs[18] = Math.log(nobody + 0.001);
  inputs[19] = Math.log(lost + 0.001);
  inputs[20] = flag(said.sourceFrom >= 0);
  inputs[28] = flag(said.sourceFrom >= 0 && !places.some((p) => inSource(said, scene.places[p]!)));
  return { entity: -1, place: -1, share: nobody, inputs };
}

function inputsOf(
  scene: Scene,
  layout: Layout,
  said: Said,
  index: number,
  place: number,
  share: number,
  speakers: Speakers,
  pick: Pick,
): number[] {
  const { type, named, name, mentions } = scene.entities[index]!;
  const { kind } = scene.places[place]!.mention;
  const log = Math.log(share + 0.001);
  const inside = layout.within[said.index]!.has(index);
  const last = earlierMarked(scene, said.index);
  const gap = last < 0 ? 9 : said.paragraph - scene.quotes[last]!.lastParagraph;
  const same = last >= 0 && speakers[last] === index;
  const previous = said.index > 0 && speakers[said.index - 1] === index;
  const person = type === 'person';
  const first = layout.shapes[said.index]!.firstPerson;
  return [
    log,
    kind === 'pronoun' ? log : 0,
    kind === 'nominal' ? log : 0,
    flag(inside && kind === 'pronoun'),
    flag(inside && kind === 'nominal'),
    flag(inside && kind === 'name'),
    flag(same && gap === 0),
    flag(same && gap === 1),
    flag(same && gap > 1),
    Math.log1p(countBefore(speakers, said.index, index)),
    flag(named),
    flag(person),
    flag(type === 'organization' || type === 'group'),
    flag(type === 'location' || type === 'other'),
    flag(named && person && !name.includes(' ')),
    Math.log1p(mentions.length) / 2,
    flag(pick.places.some((p) => p.entity === index)),
    0,
    0,
    0,
    0,
    flag(kind === 'nominal' && !named),
    flag(kind === 'nominal' && named),
    flag(kind === 'pronoun' && !named),
    flag((first & 1) === 1 && !person),
    flag(previous),
    flag(kind === 'pronoun' && same),
    flag(said.sourceFrom < 0 && kind === 'nominal'),
    0,
    flag(said.sourceFrom >= 0 && !inSource(said, scene.places[place]!)),
    flag(inSource(said, scene.places[place]!) && governed(scene, scene.places[place]!, said.sourceFrom, said.sourceTo)),
  ];
}

function earlierMarked(scene: Scene, index: number): number {
  for (let i = index - 1; i >= Math.max(0, index - 20); i--) if (scene.quotes[i]!.quote.kind !== 'indirect') return i;
  return -1;
}

/** How many of the forty quotes before had this speaker. */
function countBefore(speakers: Speakers, index: number, entity: number): number {
  let n = 0;
  for (let i = index - 1; i >= Math.max(0, index - 40); i--) if (speakers[i] === entity) n++;
  return n;
}

/** Probabilities of the standings under the weights (softmax), in their order. */
export function weigh(weights: ArrayLike<number>, standings: readonly Standing[]): number[] {
  const scores = standings.map(({ inputs }) => {
    let sum = 0;
    for (let i = 0; i < inputs.length; i++) sum += inputs[i]! * weights[i]!;
    return sum;
  });
  softmax(scores);
  return scores;
}
