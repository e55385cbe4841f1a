import { hashString, mix } from '../../model/hash.js';
import { chainOf, type HtmlPage } from './htmlPage.js';
import { MOST_HASHES } from './hashes.js';

const LEVELS = 6;

/** Hashes of the tags and class words of a line's element, of those above it, and of the lines' before and after it. */
export function blockTemplate(page: HtmlPage): (i: number, out: Uint32Array) => number {
  const words = page.elements.map(([, , tag, said]) => wordHashes(tag, said));
  const chains = page.blocks.map((block) => chainOf(page, block.element, 24));
  return (i, out) => {
    let n = 0;
    const put = (hash: number): void => {
      if (n < MOST_HASHES) out[n++] = hash;
    };
    const chain = chains[i]!;
    chain.forEach((element, level) => {
      for (const hash of words[element]!) {
        if (level < LEVELS) put(mix(41 + level, hash));
        put(mix(40, hash));
      }
    });
    if (chain.length > 1) put(mix(mix(50, words[chain[0]!]![0]!), words[chain[1]!]![0]!));
    put(mix(51, Math.round(page.blocks[i]!.links * 4)));
    for (const d of [-1, 1]) {
      const other = chains[i + d];
      if (!other) put(mix(52 + d, 1));
      else for (const hash of words[other[0]!]!) put(mix(60 + d, hash));
      if (other && other.length > 1) for (const hash of words[other[1]!]!) put(mix(64 + d, hash));
    }
    return n;
  };
}

/** The tag first, then its words; digits in them count as one. */
function wordHashes(tag: string, said: string): number[] {
  const out = [hashString(tag)];
  if (said === '') return out;
  for (const word of said.split(' ', 12)) out.push(hashString(word.replace(/\d+/g, '0')));
  return out;
}
