import { hashString, mix } from '../../model/hash.js';

/** Version of the feature templates of the metadata rankers: raised whenever a template changes. */
export const METADATA_FEATURES = '5';

const names = new Map<string, number>();

/** Hash of a template's name. Templates are few, so their hashes are kept. */
function nameHash(name: string): number {
  let h = names.get(name);
  if (h === undefined) names.set(name, (h = hashString(name)));
  return h;
}

/**
 * Features of a candidate as hashes. Each counts twice, for all pages and for pages of its kind (HTML or dump): the model learns what
 * they share and where they differ.
 */
export class FeatureSet {
  readonly #seen = new Set<number>();
  readonly #space: number;
  readonly #salt: number;

  /** `space` parts the rankers (title, author, date), `kind` the kinds of page. */
  constructor(space: string, kind: string) {
    this.#space = nameHash(space);
    this.#salt = mix(this.#space, nameHash(kind));
  }

  /** A feature with a small number or a word as its value. */
  add(name: string, value: number | string = 1): void {
    const h = mix(this.#space, nameHash(name));
    this.#seen.add(mix(h, typeof value === 'number' ? value + 64 : hashString(value)));
  }

  /** Takes over another's features. */
  merge(other: FeatureSet): void {
    for (const h of other.#seen) this.#seen.add(h);
  }

  get hashes(): number[] {
    const all: number[] = [];
    for (const h of this.#seen) all.push(h, mix(h, this.#salt));
    return all;
  }
}

/** A distance in a few steps, sign kept: 0, 1, 2, 3, 5, 8, 13, … */
export function bucket(n: number): number {
  const size = Math.abs(n);
  const step = size < 4 ? size : 4 + Math.floor(Math.log2(size / 4) * 1.5);
  return n < 0 ? -step : step;
}
