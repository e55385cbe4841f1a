import type { PageMeta } from '../../records/index.js';
import { HeadFacts } from './headFacts.js';
import { isHidden, type Hiding } from './isHidden.js';
import { markKind } from './markKind.js';
import { BLOCK, SKIPPED, SPACED, TIGHT } from './tags.js';
import { TextWriter, type Written } from './textWriter.js';
import { type Attributes, type HtmlSink, walkHtml } from './walkHtml.js';
import { wordsOf } from './words.js';

/** A page as text: see `ReadRecord` for what the parts are. */
export interface Rendered extends Written {
  readonly meta: PageMeta;
}

/** Below this many characters a page's shown text is so little that hidden parts are worth a look. */
const LITTLE = 400;

/**
 * Renders HTML to text. Hidden parts are left out; where next to nothing is left then (pages shown by a script only), what is hidden, or
 * stands in `noscript`, is rendered too if that gives much more.
 */
export function renderHtml(html: string): Rendered {
  const shown = render(html, 'leave-out');
  if (visibleLength(shown) >= LITTLE) return shown;
  const all = render(html, 'show');
  return visibleLength(all) > 4 * visibleLength(shown) + LITTLE ? all : shown;
}

function render(html: string, hiding: Hiding): Rendered {
  const sink = new PageSink(hiding);
  walkHtml(html, sink);
  return sink.finish();
}

function visibleLength({ blocks }: Written): number {
  return blocks.reduce((sum, { start, end }) => sum + end - start, 0);
}

interface Frame {
  readonly tag: string;
  readonly element: number;
  readonly skipped: boolean;
  readonly pre: boolean;
  readonly isBlock: boolean;
  readonly mark: { readonly kind: string; readonly start: number; readonly value?: string } | undefined;
  link: boolean;
}

class PageSink implements HtmlSink {
  readonly #writer = new TextWriter();
  readonly #head = new HeadFacts();
  readonly #frames: Frame[] = [];
  readonly #cache = new Map<string, string>();
  readonly #hiding: Hiding;
  #links = 0;
  #collecting: string | null = null;
  #collected: string[] = [];

  constructor(hiding: Hiding) {
    this.#hiding = hiding;
  }

  open(tag: string, attributes: Attributes): void {
    const above = this.#frames.at(-1);
    const skipped = (above?.skipped ?? false) || this.#isSkipped(tag) || isHidden(tag, attributes, this.#hiding);
    if (tag === 'html') this.#head.language(attributes['lang']);
    if (tag === 'title' || tag === 'script') this.#beginCollecting(tag, attributes, above);
    if (skipped) {
      const element = above?.element ?? -1;
      if (BLOCK.has(tag) && !(above?.skipped ?? false)) this.#writer.boundary(1);
      this.#frames.push({ tag, element, skipped, pre: false, isBlock: false, mark: undefined, link: false });
      return;
    }
    const words = wordsOf(attributes, this.#cache);
    const element = this.#writer.element(above?.element ?? -1, tag, words);
    const isBlock = BLOCK.has(tag) || (tag.includes('-') && (above?.isBlock ?? true) && above?.tag !== 'p');
    if (isBlock) this.#writer.boundary(TIGHT.has(tag) ? 1 : 2);
    else if (SPACED.has(tag)) this.#writer.space();
    if (tag === 'a') {
      this.#links++;
      if (this.#afterLink) this.#writer.space();
    }
    const kind = markKind(tag, attributes, words);
    const mark = kind === undefined ? undefined : { ...kind, start: this.#writer.length };
    const pre = (above?.pre ?? false) || tag === 'pre';
    this.#frames.push({ tag, element, skipped, pre, isBlock, mark, link: tag === 'a' });
    this.#afterLink = false;
  }

  #afterLink = false;

  close(tag: string): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    if (this.#collecting === tag) this.#endCollecting();
    if (frame.skipped) return;
    if (frame.mark) this.#writer.mark(frame.mark.kind, frame.mark.start, frame.element, frame.mark.value);
    if (frame.link) this.#links--;
    if (frame.isBlock) this.#writer.boundary(TIGHT.has(frame.tag) ? 1 : 2);
    else if (SPACED.has(frame.tag)) this.#writer.space();
    this.#afterLink = frame.tag === 'a';
  }

  unlink(depth: number): void {
    const frame = this.#frames[depth];
    if (!frame?.link) return;
    frame.link = false;
    this.#links--;
  }

  empty(tag: string, attributes: Attributes): void {
    if (tag === 'meta') {
      this.#head.metaTag(attributes);
      return;
    }
    if (this.#frames.at(-1)?.skipped) return;
    if (tag === 'br') this.#writer.lineBreak();
    else if (tag === 'hr') this.#writer.boundary(2);
    else if (SPACED.has(tag)) this.#writer.space();
  }

  text(data: string): void {
    if (this.#collecting !== null) {
      this.#collected.push(data);
      return;
    }
    const frame = this.#frames.at(-1);
    if (frame?.skipped) return;
    const element = frame?.element ?? this.#root();
    this.#afterLink = false;
    if (!frame?.pre) {
      this.#writer.write(data, element, this.#links > 0);
      return;
    }
    data.split('\n').forEach((line, i) => {
      if (i > 0) this.#writer.lineBreak();
      this.#writer.write(line, element, this.#links > 0);
    });
  }

  boundary(): void {
    if (!this.#frames.at(-1)?.skipped) this.#writer.boundary(1);
  }

  finish(): Rendered {
    const { text, marks, meta } = this.#head.lines();
    return { ...this.#writer.finish(text, marks), meta };
  }

  #rootElement = -1;

  /** Text outside any element stands in an element of its own. */
  #root(): number {
    if (this.#rootElement < 0) this.#rootElement = this.#writer.element(-1, 'body', '');
    return this.#rootElement;
  }

  #isSkipped(tag: string): boolean {
    return SKIPPED.has(tag) && !(tag === 'noscript' && this.#hiding === 'show');
  }

  /** A page's title stands in its head: an SVG's is another thing. */
  #beginCollecting(tag: string, attributes: Attributes, above: Frame | undefined): void {
    if (this.#collecting !== null) return;
    const isData = tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
    if (tag === 'script' ? isData : above?.tag !== 'svg') this.#collecting = tag;
    this.#collected = [];
  }

  #endCollecting(): void {
    const data = this.#collected.join('');
    if (this.#collecting === 'title') this.#head.titleTag(data);
    else this.#head.linkedData(data);
    this.#collecting = null;
    this.#collected = [];
  }
}
