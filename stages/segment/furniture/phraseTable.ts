import { mix } from '../../model/hash.js';
import { lineWords, type Line } from '../features/lineWords.js';

/** Where in a line an entry counts; `word`: wherever it stands, and every time. */
export type Anchor = 'anywhere' | 'start' | 'whole' | 'word';

/** A phrase with its classes, a bit each. */
export interface Entry {
  readonly phrase: string;
  readonly anchor: Anchor;
  readonly bits: number;
}

/** Phrases as a trie over hashes of words, laid out in an open hash table: a lookup a word, whatever the number of phrases. */
export interface PhraseTable {
  /** A bit for each low half of a hash that some phrase begins with. */
  readonly filter: Uint8Array;
  /** Pairs of a key (node and word) and the node it leads to, 0 for none. */
  readonly slots: Int32Array;
  /** Classes of the phrases that end in a node, by where they count. */
  readonly bits: Readonly<Record<Anchor, Int32Array>>;
}

const NUMBERS = [...hashesOf(['0', '00', '000', '0000']).words];
const NONE = { anywhere: 0, start: 0, whole: 0, word: 0 } as const;

/** Whether a word's hash is that of a number of one to four digits. */
export function isNumber(hash: number): boolean {
  return NUMBERS.includes(hash);
}

interface Node {
  readonly next: Map<number, number>;
  readonly bits: Record<Anchor, number>;
}

/** A table of phrases; a number in one (or `N`) stands for any of one to four digits. */
export function phraseTable(entries: readonly Entry[]): PhraseTable {
  const { words, first } = hashesOf(entries.map(({ phrase }) => phrase.replace(/\bN\b/g, '0')));
  const nodes: Node[] = [{ next: new Map(), bits: { ...NONE } }];
  entries.forEach(({ anchor, bits }, i) => {
    let at = 0;
    for (let k = first[i]!; k < first[i + 1]!; k++) at = grow(nodes, at, words[k]!);
    if (at > 0) nodes[at]!.bits[anchor] |= bits;
  });
  return layOut(nodes);
}

/** The node a word leads to, made where there is none. */
function grow(nodes: Node[], from: number, word: number): number {
  const { next } = nodes[from]!;
  const known = next.get(word);
  if (known !== undefined) return known;
  const made = nodes.push({ next: new Map(), bits: { ...NONE } }) - 1;
  for (const hash of isNumber(word) ? NUMBERS : [word]) next.set(hash, made);
  return made;
}

/** Hashes of the phrases' words, as those of a page's lines. */
function hashesOf(phrases: readonly string[]): { readonly words: Int32Array; readonly first: Int32Array } {
  let at = 0;
  const lines = phrases.map((phrase): Line => {
    const start = at;
    at += phrase.length + 1;
    return { start, end: at - 1 };
  });
  return lineWords(phrases.join('\n'), lines);
}

function layOut(nodes: readonly Node[]): PhraseTable {
  const edges = nodes.reduce((sum, { next }) => sum + next.size, 0);
  const size = 2 ** Math.ceil(Math.log2(edges * 3 + 2));
  const slots = new Int32Array(2 * size);
  const filter = new Uint8Array(65536 / 8);
  nodes.forEach(({ next }, node) => {
    for (const [word, to] of next) {
      if (node === 0) filter[(word & 0xffff) >> 3]! |= 1 << (word & 7);
      const key = mix(node, word);
      let at = key & (size - 1);
      while (slots[2 * at + 1] !== 0) at = (at + 1) & (size - 1);
      slots[2 * at] = key;
      slots[2 * at + 1] = to;
    }
  });
  const bits = (anchor: Anchor): Int32Array => Int32Array.from(nodes, (node) => node.bits[anchor]);
  return {
    filter,
    slots,
    bits: { anywhere: bits('anywhere'), start: bits('start'), whole: bits('whole'), word: bits('word') },
  };
}

/** Whether some phrase may begin with a word. */
export function mayBegin({ filter }: PhraseTable, word: number): boolean {
  return (filter[(word & 0xffff) >> 3]! & (1 << (word & 7))) !== 0;
}

/** The node a word leads to from `node` (0: the beginning of all phrases), 0 where no phrase goes on like this. */
export function follow({ slots }: PhraseTable, node: number, word: number): number {
  const mask = slots.length / 2 - 1;
  const key = mix(node, word);
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const to = slots[2 * at + 1]!;
    if (to === 0 || slots[2 * at] === key) return to;
  }
}
