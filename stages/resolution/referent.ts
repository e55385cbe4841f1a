import type { EntityType } from '../records/index.js';
import type { Place } from './place.js';

/** A mention in tokens, half-open. `head` is the token that says most: the noun, the last word of a name. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly kind: 'name' | 'nominal' | 'pronoun';
  /** Several put together ("Ada Berg and Tom Ely"); its head says nothing then. */
  readonly joined?: boolean;
}

/** Who or what mentions may stand for, with what has been read of it so far. */
export interface Referent {
  readonly type: EntityType;
  readonly named: boolean;
  readonly plural: boolean;
  /** 0 unknown, 1 male, 2 female: from titles, first names and nouns, never from pronouns. */
  readonly gender: number;
  /** Hashes of the nouns it was described by (titles, appositions) and of the words of its name. */
  readonly nouns: Set<number>;
  readonly words: ReadonlySet<number>;
  /** Hash of a description's noun, 0 where it has a name. */
  readonly head: number;
  /** How well it is known to be a person: words of its name (up to 3), a known first name 4, a title or role 8. */
  readonly known: number;
  /** An unnamed one whose first description has a name or nationality in it. */
  readonly capitals: boolean;
  /** Name mentions in the whole document. */
  readonly size: number;
  /** How often he and she come next after its name, in the whole document. */
  readonly followed: readonly [number, number];
  /** Hash of how a person's first name or a description's noun ends, 0 where there is none. */
  readonly ending: number;
  count: number;
  /** How often he, she, it, they stood for it. */
  readonly pronouns: [number, number, number, number];
  last: Occurrence | undefined;
  lastPlace: Place | undefined;
  /** Its last mention that is no pronoun. */
  lastFull: number;
  /** Last token at which it was a subject outside quotation marks. */
  lastSubject: number;
}

type Given = Pick<
  Referent,
  | 'type'
  | 'named'
  | 'plural'
  | 'gender'
  | 'nouns'
  | 'words'
  | 'head'
  | 'known'
  | 'capitals'
  | 'size'
  | 'followed'
  | 'ending'
>;

/** A referent of which nothing has been read yet. Field by field: objects made by spreading are slow to read. */
export function referent(given: Given): Referent {
  return {
    type: given.type,
    named: given.named,
    plural: given.plural,
    gender: given.gender,
    nouns: given.nouns,
    words: given.words,
    head: given.head,
    known: given.known,
    capitals: given.capitals,
    size: given.size,
    followed: given.followed,
    ending: given.ending,
    count: 0,
    pronouns: [0, 0, 0, 0],
    last: undefined,
    lastPlace: undefined,
    lastFull: -1,
    lastSubject: -1,
  };
}
