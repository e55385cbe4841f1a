import { POSSESSIVE, pronounAt, SUBJECT } from '../../resolution/pronouns.js';
import type { Tokens } from '../../language/tokens.js';
import type { Occurrence } from '../../resolution/referent.js';
import type { Draft } from './draft.js';
import type { Nominal } from '../descriptions/nominals.js';
import type { Phrase } from '../descriptions/phrases.js';
import type { Reading } from './reading.js';

/** A mention to be read, with what is known of it beforehand. */
export interface Event {
  readonly mention: Occurrence;
  readonly draft?: Draft;
  readonly nominal?: Nominal;
  readonly phrase?: Phrase;
}

/** All mentions in text order, the shorter first where two begin together: whose it is before what it is ("her teacher"). */
export function eventsOf({ tokens, drafts, nominals, phrases, beside }: Reading): Event[] {
  const events: Event[] = [];
  for (const draft of drafts) for (const mention of draft.mentions) events.push({ mention, draft });
  nominals.forEach((nominal, i) => {
    const { from, to, head } = nominal;
    const draft = beside.get(i);
    events.push({ mention: { from, to, head, kind: 'nominal' }, nominal, ...(draft ? { draft } : {}) });
  });
  for (const phrase of phrases) {
    const { from, to, head, joined } = phrase;
    events.push({ mention: { from, to, head, kind: 'nominal', joined }, phrase });
  }
  for (let i = 0; i < tokens.count; i++)
    if (pronounAt(tokens, i)) events.push({ mention: { from: i, to: i + 1, head: i, kind: 'pronoun' } });
  return events.toSorted((a, b) => a.mention.from - b.mention.from || a.mention.to - b.mention.to);
}

/**
 * How often he and she come next behind a person's names: in the same sentence or the next, before anybody else is named. Not counted
 * are pronouns inside quotation marks, and objects, which in a name's own clause are somebody else.
 */
export function pronounsBehind(
  { tokens, quoted }: Reading,
  events: readonly Event[],
): ReadonlyMap<Draft, readonly [number, number]> {
  const out = new Map<Draft, [number, number]>();
  let last: { readonly draft: Draft; readonly sentence: number } | undefined;
  for (const { mention, draft } of events) {
    const sentence = tokens.sentence[mention.from]!;
    if (draft?.type === 'person' && mention.kind === 'name') last = { draft, sentence };
    if (!last || mention.kind !== 'pronoun' || sentence > last.sentence + 1 || quoted[mention.from] !== 0) continue;
    const { kind, role } = pronounAt(tokens, mention.from)!;
    if (kind > 1 || (role !== SUBJECT && role !== POSSESSIVE)) continue;
    const counts = out.get(last.draft) ?? [0, 0];
    counts[kind]!++;
    out.set(last.draft, counts);
    last = undefined;
  }
  return out;
}

/** By the token of the possessive in "her teacher, Ada Berg," and "her teacher Ada Berg": the one it cannot stand for. */
export function ownedByThem({ tokens, drafts, nominals, beside, titled }: Reading): ReadonlyMap<number, Draft> {
  const out = new Map<number, Draft>();
  beside.forEach((draft, i) => out.set(nominals[i]!.from, draft));
  for (const draft of drafts)
    for (const { from } of draft.mentions) {
      const title = titled.get(from);
      if (title !== undefined && title > 0 && tokens.sentence[title - 1] === tokens.sentence[from])
        out.set(title - 1, draft);
    }
  return out;
}

const [ADV, AUX, VERB] = [3, 4, 16];

/** By the token of a subject in "he told Berg" and "the judge told Berg": the one it cannot stand for. */
export function objectsOfThem({ tokens, drafts }: Reading): ReadonlyMap<number, Draft> {
  const out = new Map<number, Draft>();
  for (const draft of drafts)
    for (const { from, kind } of draft.mentions) {
      const subject = kind === 'name' ? subjectBefore(tokens, from - 1) : -1;
      if (subject >= 0) out.set(subject, draft);
    }
  return out;
}

/** The token right before the verb that ends at token `verb`, -1 where it is none or stands elsewhere. */
function subjectBefore(tokens: Tokens, verb: number): number {
  if (verb < 1 || tokens.pos[verb] !== VERB) return -1;
  let i = verb - 1;
  while (i > 0 && (tokens.pos[i] === ADV || tokens.pos[i] === AUX)) i--;
  return tokens.sentence[i] === tokens.sentence[verb] ? i : -1;
}
