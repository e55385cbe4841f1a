import type { z } from 'zod';
import type { InputEvent, RawItem } from './read/item.js';

/** What a user can choose that changes what stages write. Part of every manifest. */
export interface StageOptions {
  /** The input is article text already: a paragraph a line, no boilerplate removal. */
  readonly cleanText: boolean;
  /** Attributions whose `score` is lower are left out; undefined = the model's default. */
  readonly minScore?: number;
  /** Speakers whose `confidence` is lower become null; undefined = the model's default. */
  readonly minConfidence?: number;
  /** Folder of the user's own lexicons, read beside `data/lexicons`. */
  readonly lexicons?: string;
}

/**
 * A map stage: a frozen plain object. `setup` may read the files under `resources`, once a thread;
 * the function it gives is pure: no I/O, no clock, no randomness, its argument never changed.
 */
export interface Stage<
  In extends { readonly id: string } = never,
  Out extends { readonly id: string } = { id: string },
> {
  readonly name: string;
  /** Raised whenever the same input may give other bytes. */
  readonly version: string;
  /** Keys its input must have, and keys it adds: checked before any record is read. */
  readonly requires: readonly string[];
  readonly adds: readonly string[];
  /** Schema of its output records. */
  readonly schema: z.ZodType<Out>;
  /** Files and folders it reads at `setup`, relative to the package's `data/` folder: hashed into the manifest. */
  readonly resources: readonly string[];
  /** The options it heeds; only these count in its manifest. Left out: all of them. */
  readonly options?: readonly (keyof StageOptions)[];
  readonly setup: (options: StageOptions) => (record: In) => Out;
}

/** Freezes a stage's declaration. */
export function defineStage<In extends { readonly id: string }, Out extends { readonly id: string }>(
  stage: Stage<In, Out>,
): Stage<In, Out> {
  return Object.freeze(stage);
}

/**
 * Where documents come from. `walk` splits the inputs into raw items, on the main thread, in a stable order; `decode` makes an
 * item's document, purely, in any thread, and throws `InputError` for an item that holds none.
 */
export interface Source<Out extends { readonly id: string } = { id: string }> {
  readonly name: string;
  readonly version: string;
  readonly adds: readonly string[];
  readonly schema: z.ZodType<Out>;
  readonly resources: readonly string[];
  readonly options?: readonly (keyof StageOptions)[];
  /** Bytes of all documents, where that is known without reading them. */
  readonly size: (inputs: readonly string[]) => number | undefined;
  readonly walk: (inputs: readonly string[], options: StageOptions) => AsyncGenerator<InputEvent>;
  readonly decode: (item: RawItem, options: StageOptions) => Out;
}

/** Freezes a source's declaration. */
export function defineSource<Out extends { readonly id: string }>(source: Source<Out>): Source<Out> {
  return Object.freeze(source);
}
