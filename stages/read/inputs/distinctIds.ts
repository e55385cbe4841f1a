import { createHash } from 'node:crypto';

/**
 * Makes ids distinct: the first of a name keeps it, later ones become `name~2`, `name~3`, … in order of arrival.
 * Keeps 48 bits of each id, so that a web archive's worth of ids stays small.
 */
export class DistinctIds {
  readonly #seen = new Set<number>();
  readonly #repeats = new Map<string, number>();

  /** The id to use, and a warning where it is not the one asked for. */
  take(wanted: string): { readonly id: string; readonly warning?: string } {
    if (this.#add(wanted)) return { id: wanted };
    let count = this.#repeats.get(wanted) ?? 1;
    let id: string;
    do id = `${wanted}~${++count}`;
    while (!this.#add(id));
    this.#repeats.set(wanted, count);
    return { id, warning: `The id \`${wanted}\` is there more than once: this one becomes \`${id}\`.` };
  }

  #add(id: string): boolean {
    const key = createHash('sha1').update(id).digest().readUIntBE(0, 6);
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}
