import { Tokenizer } from 'htmlparser2';
import { BLOCK, ENDS_P, ENDS_SAME, FENCE, HEAD, VOID } from './tags.js';

/** Attributes of a start tag by name in lower case: those of interest alone. The first of a name counts. */
export type Attributes = Readonly<Record<string, string>>;

/** What a walk over a page tells, in document order. Every `open` has its `close`; void elements have neither but `empty`. */
export interface HtmlSink {
  open(tag: string, attributes: Attributes): void;
  close(tag: string): void;
  empty(tag: string, attributes: Attributes): void;
  text(data: string): void;
  /** The open link that is `depth` deep (0 = outermost element) is no link any more; its `close` comes later. */
  unlink(depth: number): void;
  /** A block-level tag that opens or closes nothing: a stray end tag, or one too deep to record. */
  boundary(): void;
}

const INTERESTING = new Set(
  (
    'class id hidden aria-hidden style itemprop itemtype rel role datetime content name property http-equiv type lang href open ' +
    'data-testid data-component data-qa title data-author data-date data-timestamp'
  ).split(' '),
);
/** Like browsers, elements nested deeper are taken for content of the last one. */
const MAX_DEPTH = 500;
const NONE: Attributes = Object.freeze({});

/**
 * Walks a page with htmlparser2's tokenizer (WHATWG states, entities decoded) and builds the tree on the way: implied end tags, misnested
 * and stray ones. Keeps its own stack, bounded in depth, so that time is linear in the page whatever it holds.
 */
export function walkHtml(html: string, sink: HtmlSink): void {
  const walker = new Walker(html, sink);
  const tokenizer = new Tokenizer({ decodeEntities: true }, walker);
  tokenizer.write(html);
  tokenizer.end();
  walker.finish();
}

class Walker {
  readonly #html: string;
  readonly #sink: HtmlSink;
  readonly #stack: string[] = [];
  /** How many elements of a name are open: stray end tags are told at once. */
  readonly #count = new Map<string, number>();
  #tag = '';
  #attributes: Record<string, string> = NONE as Record<string, string>;
  #name = '';
  #value = '';
  #tooDeep = 0;
  #foreign = 0;

  constructor(html: string, sink: HtmlSink) {
    this.#html = html;
    this.#sink = sink;
  }

  finish(): void {
    this.#popTo(0);
  }

  ontext(start: number, end: number): void {
    this.#text(this.#html.slice(start, end));
  }

  ontextentity(code: number): void {
    this.#text(String.fromCodePoint(code));
  }

  oncdata(start: number, end: number): void {
    if (this.#foreign > 0) this.#text(this.#html.slice(start, end));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = NONE as Record<string, string>;
  }

  onattribname(start: number, end: number): void {
    this.#name = end - start > 20 ? '' : this.#html.slice(start, end).toLowerCase();
    if (!INTERESTING.has(this.#name)) this.#name = '';
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#name !== '') this.#value += this.#html.slice(start, end);
  }

  onattribentity(code: number): void {
    if (this.#name !== '') this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (this.#name === '') return;
    if (this.#attributes === NONE) this.#attributes = {};
    this.#attributes[this.#name] ??= this.#value;
  }

  onopentagend(): void {
    this.#open(this.#tag, this.#attributes);
  }

  onselfclosingtag(): void {
    const tag = this.#tag;
    if (this.#foreign > 0 && !VOID.has(tag)) return;
    this.#open(tag, this.#attributes);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, end).toLowerCase();
    if (tag === 'br' || tag === 'p' || !VOID.has(tag)) this.#close(tag);
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #text(data: string): void {
    if (this.#stack.at(-1) === 'head' && /\S/.test(data)) this.#popTo(this.#stack.length - 1);
    this.#sink.text(data);
  }

  #open(tag: string, attributes: Attributes): void {
    if (this.#foreign === 0) this.#implyEnds(tag);
    if (VOID.has(tag)) {
      this.#sink.empty(tag, attributes);
      return;
    }
    if ((tag === 'html' || tag === 'body') && this.#stack.includes(tag)) return;
    if (this.#stack.length >= MAX_DEPTH) {
      this.#tooDeep++;
      if (BLOCK.has(tag)) this.#sink.boundary();
      return;
    }
    if (tag === 'svg' || tag === 'math') this.#foreign++;
    this.#stack.push(tag);
    this.#count.set(tag, (this.#count.get(tag) ?? 0) + 1);
    this.#sink.open(tag, attributes);
  }

  #implyEnds(tag: string): void {
    if (!HEAD.has(tag) && this.#stack.at(-1) === 'head') this.#popTo(this.#stack.length - 1);
    const rule = ENDS_SAME.get(tag);
    if (rule) this.#endSame(rule.ends, rule.within);
    if (ENDS_P.has(tag)) this.#endThroughInline('p');
    else if (tag === 'a') this.#endThroughInline('a');
  }

  #endSame(ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i] as string;
      if (ends.has(open)) {
        this.#popTo(i);
        return;
      }
      if (within.has(open)) return;
    }
  }

  /** Ends an open element if nothing but inline elements stand in it. */
  #endThroughInline(tag: string): void {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i] as string;
      if (open === tag) {
        this.#popTo(i);
        return;
      }
      if (BLOCK.has(open) || open === 'button') return;
    }
  }

  #close(tag: string): void {
    if (tag === 'body' || tag === 'html') return;
    if (tag === 'br') {
      this.#sink.empty('br', NONE);
      return;
    }
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      if (BLOCK.has(tag)) this.#sink.boundary();
      return;
    }
    const isBlock = BLOCK.has(tag);
    const isOpen = (this.#count.get(tag) ?? 0) > 0;
    for (let i = isOpen ? this.#stack.length - 1 : -1; i >= 0; i--) {
      const open = this.#stack[i] as string;
      if (open === tag) {
        this.#popTo(i);
        return;
      }
      if (isBlock ? FENCE.has(open) && !FENCE.has(tag) && !tag.startsWith('t') : BLOCK.has(open)) {
        if (tag === 'a') this.#endLink(i);
        break;
      }
    }
    if (isBlock) this.#sink.boundary();
  }

  /** A link that blocks were opened in ends where its end tag stands, though they go on. */
  #endLink(below: number): void {
    const at = this.#stack.lastIndexOf('a', below);
    if (at < 0) return;
    this.#stack[at] = '-a';
    this.#count.set('a', (this.#count.get('a') ?? 0) - 1);
    this.#count.set('-a', (this.#count.get('-a') ?? 0) + 1);
    this.#sink.unlink(at);
  }

  #popTo(length: number): void {
    while (this.#stack.length > length) {
      const tag = this.#stack.pop() as string;
      this.#count.set(tag, (this.#count.get(tag) ?? 0) - 1);
      if (tag === 'svg' || tag === 'math') this.#foreign--;
      this.#sink.close(tag);
    }
  }
}
