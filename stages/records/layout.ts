import type { Block, Element } from './read.js';

/** A block with the elements around it written out, outermost first: `path`, `nodes` and `words` go side by side. */
export interface LaidBlock extends Block {
  readonly path: readonly string[];
  /** Places of those elements in the record's `elements`. */
  readonly nodes: readonly number[];
  readonly words: readonly string[];
}

/** The places of an element and all those around it, outermost first. At most 512: deeper ones are not recorded. */
export function nodesOf(elements: readonly Element[], element: number): number[] {
  const nodes: number[] = [];
  for (let at = element; at >= 0; at = (elements[at] as Element)[0]) nodes.push(at);
  return nodes.toReversed();
}

/** The blocks of an HTML document with their elements written out. Time grows with blocks times depth. */
export function laidBlocks(record: {
  readonly elements?: readonly Element[] | undefined;
  readonly blocks?: readonly Block[] | undefined;
}): LaidBlock[] {
  const elements = record.elements ?? [];
  return (record.blocks ?? []).map((block) => {
    const nodes = nodesOf(elements, block.element);
    const path = nodes.map((node) => (elements[node] as Element)[2]);
    const words = nodes.map((node) => (elements[node] as Element)[3]);
    return Object.assign({ path, nodes, words }, block);
  });
}
