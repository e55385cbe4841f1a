import type { NameSpan } from '../names/nameSpan.js';

/**
 * By key, the first of the names that the text gives it; keys that two persons have are left out. `sameOne` tells whether two names,
 * by index, are one person's.
 */
export function onlyOwners(
  names: readonly NameSpan[],
  keyOf: (name: NameSpan) => string | undefined,
  sameOne: (a: number, b: number) => boolean,
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const shared = new Set<string>();
  names.forEach((name, i) => {
    const key = name.type === 'person' ? keyOf(name) : undefined;
    if (key === undefined) return;
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    else if (!sameOne(known, i)) shared.add(key);
  });
  for (const key of shared) first.delete(key);
  return first;
}
