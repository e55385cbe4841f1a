import { dot, type Linear } from '../../model/linear.js';
import { contextHashes, headingsBefore, MOST_HASHES, wordHashes } from './hashes.js';
import { blockTemplate } from './blockHashes.js';
import type { Page, SubScores } from './page.js';

/** The linear sub-models; the positive class of each is a line of the article, of what stands before it, of what stands after it. */
export interface SubModels {
  /** Article or not, by the line's own words. */
  readonly own: Linear;
  /** Article or not, by the words of its neighbours. */
  readonly around: Linear;
  /** Above the article's first line or not, by the line's own words. */
  readonly before: Linear;
  /** Below the article's last line or not, by the line's own words. */
  readonly after: Linear;
  /** Article or not, by tags and class words; only for pages of HTML. */
  readonly block?: Linear;
}

/** Writes the hashes of line `i`, gives their number. */
export type Template = (i: number, out: Uint32Array) => number;

/** The templates of the sub-models over the words of a page. */
export function templatesOf(page: Page): Readonly<Record<keyof SubModels, Template>> {
  const { words, html } = page;
  const headings = headingsBefore(words);
  const own: Template = (i, out) => wordHashes(words, i, out);
  return {
    own,
    before: own,
    after: own,
    around: (i, out) => contextHashes(words, headings, i, out),
    block: html ? blockTemplate(html) : () => 0,
  };
}

/** A sub-model's score is its sum of weights over the root of their number: long lines do not drown the rest. */
export function damping(count: number): number {
  return 1 / Math.sqrt(count || 1);
}

/** Scores of all lines of a page. */
export function subScores(page: Page, models: SubModels): SubScores {
  const n = page.lines.length;
  const templates = templatesOf(page);
  const hashes = new Uint32Array(MOST_HASHES);
  const [own, around, before, after, known, block] = Array.from({ length: 6 }, () => new Float32Array(n)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let i = 0; i < n; i++) {
    const count = templates.own(i, hashes);
    own[i] = dampedDot(models.own, hashes, count);
    before[i] = dampedDot(models.before, hashes, count);
    after[i] = dampedDot(models.after, hashes, count);
    known[i] = knownShare(models.own, hashes, count);
    around[i] = dampedDot(models.around, hashes, templates.around(i, hashes));
    if (models.block) block[i] = dampedDot(models.block, hashes, templates.block(i, hashes));
  }
  return { own, around, before, after, known, block };
}

function dampedDot(model: Linear, hashes: Uint32Array, count: number): number {
  return dot(model, hashes, count) * damping(count);
}

function knownShare({ weights, mask }: Linear, hashes: Uint32Array, count: number): number {
  let hits = 0;
  for (let k = 0; k < count; k++) if (weights[hashes[k]! & mask] !== 0) hits++;
  return hits / (count || 1);
}
