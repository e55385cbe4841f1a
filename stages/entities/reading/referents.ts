import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { referent, type Occurrence, type Referent } from '../../resolution/referent.js';
import type { Draft } from './draft.js';
import { OFFICES } from '../descriptions/offices.js';
import type { Phrase } from '../descriptions/phrases.js';

const NEVER: readonly [number, number] = [0, 0];

/** What a draft is to the resolver. */
export function referentOf(
  tokens: Tokens,
  bits: Int32Array,
  draft: Draft,
  head?: number,
  followed: readonly [number, number] = NEVER,
): Referent {
  const words = new Set<number>();
  const nouns = new Set<number>();
  if (draft.named)
    for (const m of [draft.best, ...draft.aliases])
      for (let i = m.from; i < m.to; i++) words.add(tokens.lexeme[i]!.hash);
  else for (let i = draft.best.from; i < draft.best.to; i++) nouns.add(tokens.lexeme[i]!.hash);
  const plural = draft.type === 'group' || (head !== undefined && (bits[head]! & LEX.groupNoun) !== 0);
  const gender =
    draft.genderEvidence === 'pronoun' ? 0 : draft.gender === 'male' ? 1 : draft.gender === 'female' ? 2 : 0;
  const first = draft.named && (bits[draft.best.from]! & LEX.first) !== 0 ? 4 : 0;
  return referent({
    type: draft.type,
    named: draft.named,
    plural,
    gender,
    nouns,
    words,
    head: head === undefined ? 0 : tokens.lexeme[head]!.hash,
    known: Math.min(3, draft.best.to - draft.best.from) | first | (draft.role ? 8 : 0),
    capitals: !draft.named && hasCapitals(tokens, draft.best),
    size: draft.named ? draft.mentions.length : 0,
    followed,
    ending: endingOf(tokens, draft),
  });
}

function hasCapitals(tokens: Tokens, { from, head }: Occurrence): boolean {
  for (let i = from; i < head; i++)
    if (tokens.lexeme[i]!.capital && i > tokens.sentenceStart[tokens.sentence[i]!]!) return true;
  return false;
}

function endingOf(tokens: Tokens, { named, type, best }: Draft): number {
  if (!named) return tokens.lexeme[best.head]!.suffix3;
  return type === 'person' && best.to - best.from > 1 ? tokens.lexeme[best.from]!.suffix2 : 0;
}

/** What a phrase is to the resolver. */
export function phraseReferent(tokens: Tokens, { head, type, plural, joined }: Phrase): Referent {
  return referent({
    type,
    named: false,
    plural,
    gender: 0,
    nouns: new Set(joined ? [] : [tokens.lexeme[head]!.hash]),
    words: NO_WORDS,
    head: joined ? JOINED : tokens.lexeme[head]!.hash,
    known: 0,
    capitals: false,
    size: 0,
    followed: NEVER,
    ending: joined ? 0 : tokens.lexeme[head]!.suffix3,
  });
}

const NO_WORDS: ReadonlySet<number> = new Set();
const JOINED = 1;

/** Remembers the words of a description, the abbreviated ones in full. */
export function describeBy(tokens: Tokens, who: Referent, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const { hash, lower } = tokens.lexeme[i]!;
    who.nouns.add(hash);
    const full = OFFICES.get(lower);
    if (full !== undefined) who.nouns.add(full);
  }
}
