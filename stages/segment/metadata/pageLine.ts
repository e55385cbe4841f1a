import type { Block, Element } from '../../records/index.js';
import { type DateMention, findDates } from './dates.js';
import { lineClass } from './lineClass.js';
import { wordKey } from './wordKey.js';

/** Longer lines have no key: nothing that is looked for is as long. */
const LONGEST_KEY = 200;
const LONGEST_DATED = 300;

/** A line of a page as the rankers see it: a block of HTML, a logical line of a dump. What few lines are asked for is found when asked. */
export class PageLine {
  /** Its words, see `wordKey`; '' for long lines. */
  readonly key: string;
  #dates: readonly DateMention[] | undefined;
  #looks: string | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
    readonly inBody: boolean,
    readonly bullet: boolean,
    readonly block?: Block,
    private readonly elements: readonly Element[] = [],
  ) {
    this.key = text.length > LONGEST_KEY ? '' : wordKey(text);
  }

  /** Dates in its first 300 characters. */
  get dates(): readonly DateMention[] {
    return (this.#dates ??= findDates(this.text.slice(0, LONGEST_DATED)));
  }

  /** What it looks like, see `lineClass`. */
  get looks(): string {
    return (this.#looks ??= lineClass(this.text, this.inBody, this.inBody || this.dates.length > 0));
  }

  /** The name of its element and of those around it, innermost first, at most `depth`. */
  tags(depth: number): string[] {
    return this.around(depth).map((element) => element[2]);
  }

  /** Class words of its element and of those around it, innermost first, at most 24. */
  classWords(depth: number): string[] {
    const words: string[] = [];
    for (const element of this.around(depth)) if (element[3] !== '') words.push(...element[3].split(' '));
    return words.slice(0, 24);
  }

  private around(depth: number): Element[] {
    const found: Element[] = [];
    for (let at = this.block?.element ?? -1; at >= 0 && found.length < depth; at = found.at(-1)![0]) {
      found.push(this.elements[at]!);
    }
    return found;
  }
}
