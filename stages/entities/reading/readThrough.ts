import { candidatesOf, type Candidates } from '../../resolution/rank.js';
import { pronounAt } from '../../resolution/pronouns.js';
import type { Occurrence, Referent } from '../../resolution/referent.js';
import { passBy, read, walkOf, type Walk } from '../../resolution/walk.js';
import { genderByNoun, setGender, type Draft } from './draft.js';
import { eventsOf, objectsOfThem, ownedByThem, pronounsBehind, type Event } from './events.js';
import type { Nominal } from '../descriptions/nominals.js';
import type { Phrase } from '../descriptions/phrases.js';
import type { Reading } from './reading.js';
import { describeBy, phraseReferent, referentOf } from './referents.js';

/** Says which of the candidates a mention stands for; the last is nobody. */
export type Choose = (
  candidates: Candidates,
  mention: Occurrence,
  walk: Walk,
  draftOf: (who: Referent) => Draft | undefined,
) => number;

/** A reading under way. */
interface State {
  readonly reading: Reading;
  readonly walk: Walk;
  readonly drafts: Draft[];
  readonly referents: Map<Draft, Referent>;
  readonly owners: Map<Referent, Draft>;
  /** Phrases that are no drafts unless a pronoun stands for them. */
  readonly phrases: Map<Referent, Phrase>;
  readonly followed: ReturnType<typeof pronounsBehind>;
  readonly owned: ReturnType<typeof ownedByThem>;
  readonly objects: ReturnType<typeof objectsOfThem>;
  /** By the first token of each description, what it was read to stand for. */
  readonly settled: Map<number, Referent>;
}

/**
 * Reads the document from left to right and lets every description and pronoun join the draft it is chosen to stand for; a description
 * of nobody read before begins a draft of its own. Gives all drafts. Linear: each choice is among a bounded number.
 */
export function readThrough(reading: Reading, choose: Choose): Draft[] {
  const events = eventsOf(reading);
  const state: State = {
    reading,
    walk: walkOf(reading.tokens, reading.bits, reading.quoted),
    drafts: [...reading.drafts],
    referents: new Map(),
    owners: new Map(),
    phrases: new Map(),
    followed: pronounsBehind(reading, events),
    owned: ownedByThem(reading),
    objects: objectsOfThem(reading),
    settled: new Map(),
  };
  for (const draft of state.drafts) register(state, draft);
  for (const event of events) {
    if (event.phrase) {
      const made = phraseReferent(reading.tokens, event.phrase);
      state.phrases.set(made, event.phrase);
      passBy(state.walk, made, event.mention);
    } else if (event.draft) meet(state, event.draft, event);
    else settle(state, choose, event);
  }
  return state.drafts;
}

function register({ reading, referents, owners, followed }: State, draft: Draft, head?: number): Referent {
  const made = referentOf(reading.tokens, reading.bits, draft, head, followed.get(draft));
  referents.set(draft, made);
  owners.set(made, draft);
  return made;
}

/** A mention whose draft is known: a name, or a description beside it. */
function meet({ reading, walk, referents }: State, draft: Draft, { mention, nominal }: Event): void {
  const { tokens, titled } = reading;
  const who = referents.get(draft)!;
  const title = mention.kind === 'name' ? titled.get(mention.from) : undefined;
  if (title !== undefined) describeBy(tokens, who, title, mention.from);
  if (nominal) {
    draft.mentions.push(mention);
    describeBy(tokens, who, mention.from, mention.to);
  }
  read(walk, who, mention);
}

/** A pronoun or description: joins the draft it is chosen to stand for, or begins one. */
function settle(state: State, choose: Choose, { mention, nominal }: Event): void {
  const { reading, walk, drafts, owners, phrases, settled } = state;
  const peer = nominal && reading.peers.get(mention.from);
  const known = peer === undefined ? undefined : settled.get(peer);
  const who = known ?? chosen(state, choose, mention);
  if (who) {
    let draft = owners.get(who);
    if (!draft) {
      drafts.push((draft = draftOfPhrase(phrases.get(who)!)));
      owners.set(who, draft);
    }
    join(reading, draft, who, mention);
    read(walk, who, mention);
    if (nominal) settled.set(mention.from, who);
  } else if (nominal) {
    const made = beginDraft(reading.bits, nominal, mention);
    drafts.push(made);
    const begun = register(state, made, nominal.head);
    read(walk, begun, mention);
    settled.set(mention.from, begun);
  }
}

function chosen(
  { walk, referents, owners, owned, objects }: State,
  choose: Choose,
  mention: Occurrence,
): Referent | undefined {
  const barred = owned.get(mention.from) ?? objects.get(mention.to - 1);
  const candidates = candidatesOf(walk, mention, barred && referents.get(barred));
  return candidates.of[choose(candidates, mention, walk, (one) => owners.get(one))] ?? undefined;
}

function draftOfPhrase({ from, to, head, type }: Phrase): Draft {
  const mention: Occurrence = { from, to, head, kind: 'nominal' };
  return { type, named: false, best: mention, aliases: [], mentions: [mention] };
}

function join({ tokens, bits }: Reading, draft: Draft, who: Referent, mention: Occurrence): void {
  draft.mentions.push(mention);
  if (mention.kind === 'nominal') {
    describeBy(tokens, who, mention.from, mention.to);
    genderByNoun(draft, bits, mention.head);
    return;
  }
  const gender = ['male', 'female'] as const;
  const said = gender[pronounAt(tokens, mention.from)?.kind ?? 2];
  if (said) setGender(draft, said, 'pronoun');
}

function beginDraft(bits: Int32Array, nominal: Nominal, mention: Occurrence): Draft {
  const draft: Draft = {
    type: nominal.type,
    named: false,
    best: mention,
    aliases: [],
    mentions: [mention],
    speaks: nominal.speaks,
  };
  genderByNoun(draft, bits, nominal.head);
  return draft;
}
