import { hashString } from '../../../stages/model/hash.js';
import type { Sample } from './pages.js';

/** At most `most` renderings of each page, chosen by a hash of its id, in an order that does not depend on the given one. */
export function someRenderings(samples: readonly Sample[], most: number): Sample[] {
  const seen = new Map<string, number>();
  return samples
    .map((sample) => ({ sample, key: `${sample.corpus} ${sample.id} ${sample.rendering}` }))
    .map(({ sample, key }) => ({ sample, key, rank: hashString(key) >>> 0 }))
    .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .filter(({ sample }) => {
      const page = `${sample.corpus} ${sample.id}`;
      seen.set(page, (seen.get(page) ?? 0) + 1);
      return seen.get(page)! <= most;
    })
    .map(({ sample }) => sample);
}
