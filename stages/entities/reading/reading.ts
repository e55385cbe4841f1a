import type { Words } from '../descriptions/fullDescription.js';
import type { Draft } from './draft.js';
import type { Nominal } from '../descriptions/nominals.js';
import type { Phrase } from '../descriptions/phrases.js';

/** A document as it goes into the reading: named drafts with their mentions, descriptions, which of these name somebody beside them. */
export interface Reading extends Words {
  readonly quoted: Uint8Array;
  readonly drafts: readonly Draft[];
  readonly nominals: readonly Nominal[];
  /** What only "it" and "they" may stand for. */
  readonly phrases: readonly Phrase[];
  /** Draft of a description that stands beside its name, by index of the description. */
  readonly beside: ReadonlyMap<number, Draft>;
  /** By the first token of a description, that of another right before it of the same one. */
  readonly peers: ReadonlyMap<number, number>;
  /** First token of what stands glued before a name ("teacher Ada Berg"), by the name's first token. */
  readonly titled: ReadonlyMap<number, number>;
}
