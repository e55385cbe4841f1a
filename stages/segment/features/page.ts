import type { LogicalLine, Rendering } from '../logicalLines.js';
import type { HtmlPage } from './htmlPage.js';
import type { Furniture } from '../furniture/furniture.js';
import type { LineWords } from './lineWords.js';

/** A page as the features see it. */
export interface Page {
  readonly text: string;
  readonly lines: readonly LogicalLine[];
  readonly rendering: Rendering;
  readonly words: LineWords;
  /** Only dumps: which phrases of furniture the lines have. */
  readonly furniture?: Furniture;
  /** Only pages of HTML: the lines are its blocks. */
  readonly html?: HtmlPage;
}

/** Scores of the linear sub-models (`SubModels`), log-odds, one element a line. */
export interface SubScores {
  readonly own: Float32Array;
  readonly around: Float32Array;
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** Zeros where the page is not HTML. */
  readonly block: Float32Array;
  /** Share of the line's hashes the sub-model has weights for, 0 to 1. */
  readonly known: Float32Array;
}

/** Number of words of line `i`. */
export function sizeOf(words: LineWords, i: number): number {
  return words.first[i + 1]! - words.first[i]!;
}
