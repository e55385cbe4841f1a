import type { Block, Element, Mark } from '../../records/index.js';

/** An element as the writer keeps it. Elements without text are left out in the end. */
interface Node {
  readonly parent: number;
  readonly depth: number;
  readonly index: number;
  readonly tag: string;
  readonly words: string;
  children: number;
}

interface OpenBlock {
  readonly start: number;
  readonly breaks: number;
  element: number;
  linked: number;
}

/** Text with what stands where in it. */
export interface Written {
  readonly text: string;
  readonly elements: Element[];
  readonly blocks: Block[];
  readonly marks: Mark[];
}

/**
 * Collects a page's visible text, a block a line: white space collapsed, blocks parted by an empty line (list items, rows and line
 * breaks by a line end), characters without width left out.
 */
export class TextWriter {
  readonly #parts: string[] = [];
  readonly #nodes: Node[] = [];
  readonly #blocks: { readonly block: OpenBlock; readonly end: number }[] = [];
  readonly #marks: { readonly mark: Mark; readonly element: number }[] = [];
  #length = 0;
  #block: OpenBlock | null = null;
  #gap = 0;
  #breaks = 0;
  #space = false;

  /** Adds an element; gives its number. */
  element(parent: number, tag: string, words: string): number {
    const above = this.#nodes[parent];
    const depth = above ? above.depth + 1 : 0;
    this.#nodes.push({ parent, depth, index: above ? above.children++ : 0, tag, words, children: 0 });
    return this.#nodes.length - 1;
  }

  /** Where the next text will stand, as far as can be told before it comes. */
  get length(): number {
    return this.#length;
  }

  /** Adds text that stands in an element. */
  write(data: string, element: number, linked: boolean): void {
    const clean = ODD.test(data) ? data.replace(INVISIBLE, '').replace(/\s+/g, ' ') : data;
    if (clean === '') return;
    if (clean === ' ') {
      this.#space = true;
      return;
    }
    const from = clean.startsWith(' ') ? 1 : 0;
    const to = clean.endsWith(' ') ? clean.length - 1 : clean.length;
    if (from > 0) this.#space = true;
    this.#put(from === 0 && to === clean.length ? clean : clean.slice(from, to), element, linked);
    this.#space = to < clean.length;
  }

  /** A space must stand between what came and what comes. */
  space(): void {
    this.#space = true;
  }

  /** A line break inside a block. */
  lineBreak(): void {
    if (this.#block) this.#end();
    this.#breaks++;
    this.#gap = Math.max(this.#gap, this.#breaks > 1 ? 2 : 1);
  }

  /** Ends the block; the next one stands `gap` line ends below, at least. */
  boundary(gap: 1 | 2): void {
    if (this.#block) this.#end();
    this.#breaks = 0;
    this.#gap = Math.max(this.#gap, gap);
  }

  /** Marks the text from `start` (a `length` of before) on; nothing if there is none, or more than 400 characters of it. */
  mark(kind: string, start: number, element: number, value?: string): void {
    const trimmed = { start, end: this.#length };
    if (trimmed.end <= start || trimmed.end - start > 400) return;
    this.#marks.push({ mark: value === undefined ? { kind, ...trimmed } : { kind, ...trimmed, value }, element });
  }

  /** The text and all that stands in it, with `head` put before. */
  finish(head: string, headMarks: readonly Mark[]): Written {
    this.boundary(1);
    const text = head + this.#parts.join('');
    const places = this.#usedElements();
    const elements: Element[] = [];
    this.#nodes.forEach((node, i) => {
      if ((places[i] as number) < 0) return;
      elements.push([node.parent < 0 ? -1 : (places[node.parent] as number), node.index, node.tag, node.words]);
    });
    const blocks = this.#blocks.map(({ block, end }) => {
      const links = Math.round((100 * block.linked) / (end - block.start)) / 100;
      const at = { start: block.start + head.length, end: end + head.length };
      const shape = { ...at, element: places[block.element] as number, links };
      return block.breaks > 0 ? { ...shape, breaks: block.breaks } : shape;
    });
    return {
      text,
      elements,
      blocks,
      marks: [...headMarks, ...this.#marks.map(({ mark }) => moved(mark, text, head.length))],
    };
  }

  #put(text: string, element: number, linked: boolean): void {
    if (!this.#block) {
      if (this.#length > 0) this.#push(this.#gap > 1 ? '\n\n' : '\n');
      this.#block = { start: this.#length, breaks: this.#breaks, element, linked: 0 };
      this.#gap = this.#breaks = 0;
    } else {
      if (this.#space) {
        this.#push(' ');
        if (linked) this.#block.linked++;
      }
      this.#block.element = this.#common(this.#block.element, element);
    }
    this.#push(text);
    if (linked) this.#block.linked += text.length;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #end(): void {
    if (this.#block) this.#blocks.push({ block: this.#block, end: this.#length });
    this.#block = null;
    this.#space = false;
  }

  /** The innermost element that holds both. */
  #common(a: number, b: number): number {
    let x = a;
    let y = b;
    while (x !== y) {
      const one = this.#nodes[x] as Node;
      const other = this.#nodes[y] as Node;
      if (one.depth >= other.depth) x = one.parent;
      if (other.depth >= one.depth) y = other.parent;
      if (x < 0 || y < 0) return 0;
    }
    return x;
  }

  /** For each element its place among those that hold a block, -1 for the others. */
  #usedElements(): Int32Array {
    const used = new Uint8Array(this.#nodes.length);
    for (const { block } of this.#blocks) {
      for (let at = block.element; at >= 0 && used[at] === 0; at = (this.#nodes[at] as Node).parent) used[at] = 1;
    }
    const places = new Int32Array(this.#nodes.length).fill(-1);
    let next = 0;
    for (let i = 0; i < places.length; i++) if (used[i]) places[i] = next++;
    return places;
  }
}

/** White space other than single spaces, and characters without width. */
const ODD =
  /[\t\n\v\f\r\u0000-\u0008\u000E-\u001F\u007F-\u00A0\u00AD\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]| {2}/; // eslint-disable-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF]+/g; // eslint-disable-line no-control-regex

/** A mark begins where its text does, behind the white space that was written with it. */
function moved(mark: Mark, text: string, by: number): Mark {
  let start = mark.start + by;
  let end = mark.end + by;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { ...mark, start, end };
}
