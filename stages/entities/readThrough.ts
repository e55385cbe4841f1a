import type { Tokens } from '../language/tokens.js';
import { LEX } from '../lexicon/index.js';
import { candidatesOf, type Candidates } from '../resolution/rank.js';
import { pronounAt } from '../resolution/pronouns.js';
import { referent, type Occurrence, type Referent } from '../resolution/referent.js';
import { read, walkOf, type Walk } from '../resolution/walk.js';
import { setGender, type Draft } from './draft.js';
import type { Nominal } from './nominals.js';

/** Says which of the candidates a mention stands for; the last is nobody. */
export type Choose = (
  candidates: Candidates,
  mention: Occurrence,
  walk: Walk,
  draftOf: (who: Referent) => Draft,
) => number;

/** A document as it goes into the reading: named drafts with their mentions, descriptions, which of these name somebody beside them. */
export interface Reading {
  readonly tokens: Tokens;
  readonly bits: Int32Array;
  readonly quoted: Uint8Array;
  readonly drafts: readonly Draft[];
  readonly nominals: readonly Nominal[];
  /** Draft of a description that stands beside its name, by index of the description. */
  readonly beside: ReadonlyMap<number, Draft>;
}

/** What a draft is to the resolver. */
export function referentOf(tokens: Tokens, bits: Int32Array, draft: Draft, head?: number): Referent {
  const words = new Set<number>();
  const nouns = new Set<number>();
  if (draft.named)
    for (const m of [draft.best, ...draft.aliases])
      for (let i = m.from; i < m.to; i++) words.add(tokens.lexeme[i]!.hash);
  else for (let i = draft.best.from; i < draft.best.to; i++) nouns.add(tokens.lexeme[i]!.hash);
  if (draft.role) for (let i = draft.role.from; i < draft.role.to; i++) nouns.add(tokens.lexeme[i]!.hash);
  const plural = draft.type === 'group' || (head !== undefined && (bits[head]! & LEX.groupNoun) !== 0);
  const gender =
    draft.genderEvidence === 'pronoun' ? 0 : draft.gender === 'male' ? 1 : draft.gender === 'female' ? 2 : 0;
  return referent({ type: draft.type, named: draft.named, plural, gender, nouns, words });
}

interface Event {
  readonly mention: Occurrence;
  readonly draft?: Draft;
  readonly nominal?: Nominal;
}

/**
 * Reads the document from left to right and lets every description and pronoun join the draft it is chosen to stand for; a description
 * of nobody read before begins a draft of its own. Gives all drafts. Linear: each choice is among a bounded number.
 */
export function readThrough(reading: Reading, choose: Choose): Draft[] {
  const { tokens, bits } = reading;
  const walk = walkOf(tokens, bits, reading.quoted);
  const drafts = [...reading.drafts];
  const referents = new Map<Draft, Referent>();
  const owners = new Map<Referent, Draft>();
  const register = (draft: Draft, head?: number): Referent => {
    const made = referentOf(tokens, bits, draft, head);
    referents.set(draft, made);
    owners.set(made, draft);
    return made;
  };
  for (const draft of drafts) register(draft);
  for (const event of eventsOf(reading)) {
    const { mention, draft, nominal } = event;
    if (draft) {
      const who = referents.get(draft)!;
      if (nominal) {
        draft.mentions.push(mention);
        describe(tokens, who, mention);
      }
      read(walk, who, mention);
      continue;
    }
    const candidates = candidatesOf(walk, mention);
    const who = candidates.of[choose(candidates, mention, walk, (who) => owners.get(who)!)] ?? undefined;
    if (who) {
      join(tokens, bits, owners.get(who)!, who, mention);
      read(walk, who, mention);
    } else if (nominal) {
      const made = beginDraft(bits, nominal);
      drafts.push(made);
      read(walk, register(made, nominal.head), mention);
    }
  }
  return drafts;
}

function join(tokens: Tokens, bits: Int32Array, draft: Draft, who: Referent, mention: Occurrence): void {
  draft.mentions.push(mention);
  if (mention.kind === 'nominal') {
    describe(tokens, who, mention);
    if (draft.type === 'person' && bits[mention.head]! & LEX.personFemale) setGender(draft, 'female', 'noun');
    if (draft.type === 'person' && bits[mention.head]! & LEX.personMale) setGender(draft, 'male', 'noun');
    return;
  }
  const gender = ['male', 'female'] as const;
  const said = gender[pronounAt(tokens, mention.from)?.kind ?? 2];
  if (said) setGender(draft, said, 'pronoun');
}

function describe(tokens: Tokens, who: Referent, mention: Occurrence): void {
  for (let i = mention.from; i < mention.to; i++) who.nouns.add(tokens.lexeme[i]!.hash);
}

function beginDraft(bits: Int32Array, nominal: Nominal): Draft {
  const mention: Occurrence = { from: nominal.from, to: nominal.to, head: nominal.head, kind: 'nominal' };
  const draft: Draft = {
    type: nominal.type,
    named: false,
    best: mention,
    aliases: [],
    mentions: [mention],
    speaks: nominal.speaks,
  };
  if (nominal.type === 'person' && bits[nominal.head]! & LEX.personFemale) setGender(draft, 'female', 'noun');
  else if (nominal.type === 'person' && bits[nominal.head]! & LEX.personMale) setGender(draft, 'male', 'noun');
  return draft;
}

/** All mentions in text order, the longer first where two begin together. */
function eventsOf({ tokens, drafts, nominals, beside }: Reading): Event[] {
  const events: Event[] = [];
  for (const draft of drafts) for (const mention of draft.mentions) events.push({ mention, draft });
  nominals.forEach((nominal, i) => {
    const { from, to, head } = nominal;
    const draft = beside.get(i);
    events.push({ mention: { from, to, head, kind: 'nominal' }, nominal, ...(draft ? { draft } : {}) });
  });
  for (let i = 0; i < tokens.count; i++)
    if (pronounAt(tokens, i)) events.push({ mention: { from: i, to: i + 1, head: i, kind: 'pronoun' } });
  return events.toSorted((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to);
}
