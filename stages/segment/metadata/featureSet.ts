import { hashString, mix } from '../../model/hash.js';

/** Version of the feature templates of the metadata rankers: raised whenever a template changes. */
export const METADATA_FEATURES = '1';

const cache = new Map<string, number>();

/** Hash of a template's name. Names are few, so they are kept. */
function nameHash(name: string): number {
  let h = cache.get(name);
  if (h === undefined) cache.set(name, (h = hashString(name)));
  return h;
}

/**
 * Features of a candidate as hashes. Each is there twice, for all pages and for pages of its kind (HTML or dump): the model learns what
 * they share and where they differ.
 */
export class FeatureSet {
  readonly #seen = new Set<number>();
  readonly #salt: number;

  /** `space` parts the rankers (title, author, date), `kind` the kinds of page. */
  constructor(
    readonly space: string,
    readonly kind: string,
  ) {
    this.#salt = nameHash(`${space}/${kind}`);
  }

  /** A feature with a small number or a word as its value. */
  add(name: string, value: number | string = 1): void {
    const h = mix(nameHash(`${this.space}/${name}`), typeof value === 'number' ? value + 64 : hashString(value));
    this.#seen.add(h);
    this.#seen.add(mix(h, this.#salt));
  }

  /** Takes over another's features. */
  merge(other: FeatureSet): void {
    for (const h of other.#seen) this.#seen.add(h);
  }

  get hashes(): number[] {
    return [...this.#seen];
  }
}

/** A distance in a few steps, sign kept: 0, 1, 2, 3, 5, 8, 13, … */
export function bucket(n: number): number {
  const size = Math.abs(n);
  const step = size < 4 ? size : 4 + Math.floor(Math.log2(size / 4) * 1.5);
  return n < 0 ? -step : step;
}
