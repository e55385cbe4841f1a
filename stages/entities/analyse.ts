import { tokensOf } from '../language/tokens.js';
import { tokenBits, type Lexicons } from '../lexicon/index.js';
import type { Span } from '../records/index.js';
import { quotedTokens } from '../resolution/quotedTokens.js';
import { byAge } from './descriptions/ages.js';
import { appositions } from './descriptions/appositions.js';
import { genderByNoun, namedDrafts, type Draft } from './reading/draft.js';
import { findNames } from './names/findNames.js';
import { findNominals } from './descriptions/nominals.js';
import { findPhrases } from './descriptions/phrases.js';
import { peers } from './descriptions/peers.js';
import { bySeat } from './descriptions/seats.js';
import type { Reading } from './reading/reading.js';
import type { NameModel } from './tagger/nameModel.js';

/** Everything found in the paragraphs before anybody asks what pronouns and descriptions stand for. */
export function analyse(paragraphs: readonly Span[], lex: Lexicons, model: NameModel): Reading {
  const tokens = tokensOf(paragraphs);
  const bits = tokenBits(tokens, lex);
  const names = findNames(tokens, bits, model);
  const nameEnds = new Map(names.map(({ from, to }) => [from, to]));
  const drafts = namedDrafts(tokens, bits, names);
  const nominals = findNominals(tokens, bits, names);
  const draftAt = new Map<number, Draft>();
  for (const draft of drafts) for (const m of draft.mentions) draftAt.set(m.from, draft);
  const beside = new Map<number, Draft>();
  const draftOf = (name: number): Draft => draftAt.get(names[name]!.from)!;
  const sameOne = (a: number, b: number): boolean => draftOf(a) === draftOf(b);
  const known = [...byAge(tokens, names, nominals, sameOne), ...bySeat(tokens, names, nominals, sameOne)];
  for (const [nominal, name] of [...known, ...appositions({ tokens, bits, nameEnds }, names, nominals)]) {
    beside.set(nominal, draftOf(name));
    genderByNoun(draftOf(name), bits, nominals[nominal]!.head);
  }
  const phrases = findPhrases(tokens, bits, names, nominals);
  const titled = new Map(names.filter((n) => n.titleFrom < n.from).map((n) => [n.from, n.titleFrom]));
  return {
    tokens,
    bits,
    nameEnds,
    quoted: quotedTokens(tokens, paragraphs),
    drafts,
    nominals,
    phrases,
    beside,
    peers: peers({ tokens, bits, nameEnds }, nominals),
    titled,
  };
}
