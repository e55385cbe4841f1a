/** A character range, half-open, in UTF-16 code units of the article's text. */
export type CorpusSpan = readonly [start: number, end: number];

/** One annotated attribution: each part a list of spans in text order. `source` may be empty; without a `cue` nothing is learned. */
export interface CorpusAttribution {
  readonly source: readonly CorpusSpan[];
  readonly cue: readonly CorpusSpan[];
  readonly content: readonly CorpusSpan[];
}

/** One line of a corpus file. */
export interface CorpusArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly CorpusAttribution[];
}
