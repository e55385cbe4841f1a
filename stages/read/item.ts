/**
 * One document's raw bytes as they were found: a file, a line of a JSONL file, a record of a WARC. Splitting inputs into items is
 * cheap and stays on the main thread; decoding an item into a `read` record is pure and may run in any thread.
 */
export interface RawItem {
  /** Unique in the run and stable: the path below the input folder, or the record's own id. */
  readonly id: string;
  /**
   * Path of the document, as shown to people and written to `source.path`: the file's, or inside a JSONL or WARC file the file's
   * path, a slash and the record's own id, so that its base name is that id.
   */
  readonly path: string;
  readonly container: 'file' | 'jsonl' | 'warc';
  /** Line (JSONL) or record number (WARC), from 1. */
  readonly index?: number;
  /** The document's bytes, gzip already taken off. */
  readonly bytes: Uint8Array;
  readonly url?: string;
  /** Media type and charset as declared outside the document (HTTP header), where known. */
  readonly contentType?: string;
}

/** Broken input: costs this one document. `path` and `index` say where, `remedy` what the user can do. */
export interface InputProblem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly path: string;
  readonly index?: number;
  readonly id?: string;
}

/**
 * What walking the inputs yields, in a stable order: documents, warnings with them (a repeated id made distinct) that cost nothing,
 * what is broken, and notices of what was passed over on purpose.
 */
export type InputEvent =
  | { readonly kind: 'item'; readonly item: RawItem; readonly warning?: string }
  | { readonly kind: 'problem' | 'notice'; readonly problem: InputProblem };

/** Thrown for an item that holds no document. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(readonly problem: InputProblem) {
    super(problem.message);
  }
}

/** Thrown before anything is read: an input that is not there or cannot be opened. A mistake of usage, not of a document. */
export class MissingInput extends Error {
  override readonly name = 'MissingInput';
  constructor(
    /** The path or glob as it was given. */
    readonly input: string,
    message: string,
  ) {
    super(message);
  }
}

/** Default limit of a document's bytes, after gunzip: 128 MiB. A larger one is a problem, not an item. */
export const MAX_BYTES = 128 * 1024 * 1024;
