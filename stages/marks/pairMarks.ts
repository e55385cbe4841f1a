import type { MarkEvent } from './events.js';
import type { MarkFlag } from './markFlag.js';

/** A quoted stretch of one paragraph; offsets are into the paragraph. */
export interface Pair {
  readonly start: number;
  readonly end: number;
  flags: readonly MarkFlag[];
}

/** What pairing made of a paragraph, and what the paragraphs around need to know. */
export interface Pairing {
  list: Pair[];
  /** Number of double marks and guillemets seen. */
  readonly marks: number;
  /** The paragraph's first character is an opening mark. */
  readonly opensAtOnce: boolean;
  /** End of a closing mark that comes before any opening one. */
  readonly strayClose: number | undefined;
  readonly textStart: number;
  readonly textEnd: number;
}

interface Open {
  readonly event: MarkEvent;
  readonly wrongWay: boolean;
}

const LETTER_S = /[sSzx]/;

/** Pairs the marks of one paragraph. Every mark is looked at a bounded number of times. */
export function pairMarks(text: string, events: readonly MarkEvent[]): Pairing {
  const textStart = text.length - text.trimStart().length;
  const textEnd = text.trimEnd().length;
  const doubles = events.filter((e) => e.family === 'double');
  const state = new Pairer(text, textStart, textEnd, events, doubles);
  events.forEach((event, i) => state.take(event, i));
  state.finish();
  const guillemets = pairGuillemets(text, events, textStart, textEnd);
  return {
    list: [...state.list, ...guillemets],
    marks: doubles.length + guillemets.length,
    opensAtOnce: state.opensAtOnce,
    strayClose: state.strayClose,
    textStart,
    textEnd,
  };
}

/** One paragraph's stack of open marks. */
class Pairer {
  readonly list: Pair[] = [];
  strayClose: number | undefined;
  opensAtOnce = false;
  private readonly stack: Open[] = [];
  /** Positions of the double marks in the stack. */
  private readonly openDoubles: number[] = [];
  private nthDouble = -1;
  private readonly certainClose: Int32Array;
  private readonly nextOpen: Int32Array;

  constructor(
    private readonly text: string,
    private readonly textStart: number,
    private readonly textEnd: number,
    events: readonly MarkEvent[],
    private readonly doubles: readonly MarkEvent[],
  ) {
    this.certainClose = new Int32Array(events.length + 1).fill(events.length);
    this.nextOpen = new Int32Array(events.length + 1).fill(events.length);
    for (let i = events.length - 1; i >= 0; i--) {
      const e = events[i]!;
      const single = e.family === 'single';
      const certain = single && e.direction === 'close' && !LETTER_S.test(text[e.at - 1]!);
      this.certainClose[i] = certain ? i : this.certainClose[i + 1]!;
      this.nextOpen[i] = single && e.direction === 'open' ? i : this.nextOpen[i + 1]!;
    }
  }

  take(event: MarkEvent, index: number): void {
    if (event.family === 'single') this.takeSingle(event, index);
    if (event.family === 'double') this.takeDouble(event, ++this.nthDouble);
  }

  private takeDouble(event: MarkEvent, n: number): void {
    const isOpen = this.openDoubles.length > 0;
    let opens = event.direction === 'open';
    if (event.direction === 'either') opens = event.shaped === 'open' || (event.shaped === 'none' && !isOpen);
    if (opens && event.at + event.size >= this.textEnd) opens = false;
    if (!opens) {
      if (isOpen && this.isMeasure(event, n)) return;
      this.close(event);
      return;
    }
    if (event.at === this.textStart) this.opensAtOnce = true;
    if (isOpen && !this.nests(n)) this.abandon(event.at);
    this.openDoubles.push(this.stack.length);
    this.stack.push({ event, wrongWay: event.shaped === 'close' });
  }

  /** An inch sign: a straight mark after a digit with a better closing mark to come. */
  private isMeasure(event: MarkEvent, n: number): boolean {
    if (event.shaped === 'open' || !/\d/.test(this.text[event.at - 1] ?? '')) return false;
    return this.doubles[n + 1]?.direction === 'close';
  }

  /** An opening mark inside an open quotation is nested when two closing marks come next; else the outer one was never closed. */
  private nests(n: number): boolean {
    const one = this.doubles[n + 1];
    const two = this.doubles[n + 2];
    return one?.direction === 'close' && (two?.direction === 'close' || two?.direction === 'either');
  }

  private close(event: MarkEvent): void {
    const end = event.at + event.size;
    const position = this.openDoubles.pop();
    if (position === undefined) {
      if (this.nthDouble === 0) this.strayEnd(event, end);
      return;
    }
    const opened = this.stack[position]!;
    this.stack.length = position;
    const lowOpen = this.text[opened.event.at] === '„';
    const wrongWay = opened.wrongWay || (event.shaped === 'open' && event.size === 1 && !lowOpen);
    if (end - opened.event.at > opened.event.size + event.size)
      this.list.push({ start: opened.event.at, end, flags: wrongWay ? ['repaired'] : [] });
  }

  /** A closing mark without an opening one: the paragraph's start stands for it, where the sign before ends a sentence or clause. */
  private strayEnd(event: MarkEvent, end: number): void {
    if (event.direction !== 'close' && event.shaped !== 'close') return;
    this.strayClose = end;
    if (event.at > this.textStart + 12 && /[,.?!…]/.test(this.text[event.at - 1]!))
      this.list.push({ start: this.textStart, end, flags: ['repaired'] });
  }

  /** Ends all open double quotations before `at`. */
  private abandon(at: number): void {
    const first = this.openDoubles[0]!;
    const opened = this.stack[first]!;
    this.stack.length = first;
    this.openDoubles.length = 0;
    const end = opened.event.at + this.text.slice(opened.event.at, at).trimEnd().length;
    this.list.push({ start: opened.event.at, end, flags: ['unclosed'] });
  }

  private takeSingle(event: MarkEvent, index: number): void {
    if (event.direction === 'open') {
      this.stack.push({ event, wrongWay: false });
      return;
    }
    const floor = this.openDoubles.at(-1) ?? -1;
    if (this.stack.length - 1 <= floor || this.isPossessive(event, index)) return;
    const opened = this.stack.pop()!;
    const end = event.at + 1;
    if (end - opened.event.at > 2) this.list.push({ start: opened.event.at, end, flags: ['single'] });
  }

  /** "the officials' report": a plural's apostrophe, where a certain closing mark comes before the next opening one. */
  private isPossessive(event: MarkEvent, index: number): boolean {
    if (!LETTER_S.test(this.text[event.at - 1]!) || !/^\s\p{L}/u.test(this.text.slice(event.at + 1, event.at + 3)))
      return false;
    const certain = this.certainClose[index + 1]!;
    return certain + 1 < this.certainClose.length && certain < this.nextOpen[index + 1]!;
  }

  finish(): void {
    const first = this.openDoubles[0];
    if (first !== undefined) {
      const { at, size } = this.stack[first]!.event;
      if (this.textEnd - at > size) this.list.push({ start: at, end: this.textEnd, flags: ['unclosed'] });
      return;
    }
    const bottom = this.stack[0]?.event;
    if (bottom?.shaped === 'open' && bottom.at === this.textStart) {
      this.opensAtOnce = true;
      this.list.push({ start: bottom.at, end: this.textEnd, flags: ['single', 'unclosed'] });
    }
  }
}

/** «…» and »…«: the first sign that is no bullet says which way they face; what finds no partner is a bullet or an arrow. */
function pairGuillemets(text: string, events: readonly MarkEvent[], textStart: number, textEnd: number): Pair[] {
  const signs = events.filter((e) => e.family === 'guillemet');
  const pairs: Pair[] = [];
  let open: MarkEvent | undefined;
  let facing: string | undefined;
  for (const e of signs) {
    const sign = text[e.at]!;
    const bullet = /\s/.test(text[e.at + 1] ?? ' ') && (sign === '»' ? !open : e.at + 1 >= textEnd);
    if (!open) {
      if (bullet || (facing !== undefined && sign !== facing)) continue;
      open = e;
      facing = sign;
    } else if (sign !== facing) {
      if (e.at - open.at > 1) pairs.push({ start: open.at, end: e.at + 1, flags: [] });
      open = undefined;
    }
  }
  if (open && facing === '«' && open.at === textStart)
    pairs.push({ start: open.at, end: textEnd, flags: ['unclosed'] });
  return pairs;
}
