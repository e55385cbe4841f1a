import { sigmoid } from '../model/linear.js';
import { flag } from './scene/codes.js';
import type { Quote } from '../records/index.js';
import type { Decision } from './decide.js';
import type { Layout } from './scene/layout.js';
import type { Scene } from './scene/scene.js';

/** Number of inputs below. */
export const CONFIDENCE_INPUTS = 28;

/** A count on a scale of about unit size. */
const count = (n = 0): number => Math.log1p(n) / 2;
const logit = (p: number): number => Math.log(Math.max(1e-4, p) / Math.max(1e-4, 1 - p));

/**
 * What the confidence in a decision rests on: the probabilities, what kind of mention and name it ends at, how much the document makes
 * of the entity, and how sure it is that the quote is one. A fixed-length list of numbers of about unit size, the first always 1.
 */
export function confidenceInputs(scene: Scene, layout: Layout, index: number, decision: Decision): number[] {
  const said = scene.quotes[index]!;
  const place = scene.places[decision.place];
  const entity = scene.entities[decision.entity];
  const kind = place?.mention.kind;
  const inSource = place !== undefined && place.from < said.sourceTo && place.to > said.sourceFrom;
  const words = entity ? entity.name.split(/\s+/).length : 0;
  const named = entity?.named === true;
  const person = entity?.type === 'person';
  return [
    1,
    logit(decision.probability) / 3,
    logit(decision.share) / 3,
    Math.log(decision.second + 0.001) / 3,
    Math.log(decision.nobody + 0.001) / 3,
    flag(kind === 'name'),
    flag(kind === 'pronoun'),
    flag(kind === 'nominal' && named),
    flag(named),
    flag(person),
    flag(named && person && words === 1),
    flag(named && words > 3),
    flag(said.sourceFrom >= 0),
    flag(said.sourceFrom >= 0 && !inSource),
    logit(said.quote.score) / 3,
    flag(said.quote.kind === 'mixed'),
    flag(said.to - said.from <= 6),
    flag(decision.pick.places.some((p) => p.entity === decision.entity)),
    flag(decision.pick.rule === 'none'),
    flag(entity !== undefined && entity.mentions.length === 1),
    flag(inSource && place.from === said.sourceFrom && place.to === said.sourceTo),
    flag(decision.standings[0]?.entity === decision.entity),
    count(layout.size[decision.entity]),
    count(layout.census.says[decision.entity]),
    count(layout.census.sources[decision.entity]),
    Math.max(0, said.quote.score - 0.9) * 5,
    flag(said.quote.score > 0.97),
    flag(isTitled(said.quote)),
  ];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const SMALL = new Set('a an and at for in of on or the to with &'.split(' '));

/** Every word in the marks is written large, as in the titles of works and in names; there is at least one. */
export function isTitled({ quoted }: Pick<Quote, 'quoted'>): boolean {
  const words = quoted[0]?.text.match(WORD) ?? [];
  return words.length > 0 && words.every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && SMALL.has(word)));
}

/** The calibrated probability that a decision is right, by logistic regression; `weights` has one weight an input. */
export function confidenceOf(weights: ArrayLike<number>, inputs: readonly number[]): number {
  let sum = 0;
  inputs.forEach((x, i) => (sum += x * weights[i]!));
  return Math.round(sigmoid(sum) * 10_000) / 10_000;
}
