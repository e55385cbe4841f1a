import type { Tokens } from '../language/tokens.js';
import { LEX } from '../lexicon/index.js';
import type { EntityType } from '../records/index.js';
import type { Occurrence } from '../resolution/referent.js';
import { formsOf, type Form } from './forms.js';
import { linkForms } from './link.js';
import type { NameSpan } from './nameSpan.js';

export type Gender = 'female' | 'male';
export type GenderEvidence = 'title' | 'pronoun' | 'first-name' | 'noun';

/** An entity in the making; mentions join it as they are resolved. */
export interface Draft {
  readonly type: EntityType;
  readonly named: boolean;
  /** Index into the document's names (named) or nominals (unnamed) of the mention that says most. */
  readonly best: Occurrence;
  readonly aliases: readonly Occurrence[];
  readonly mentions: Occurrence[];
  gender?: Gender;
  genderEvidence?: GenderEvidence;
  role?: Occurrence;
  /** A description that stands where somebody speaks. */
  readonly speaks?: boolean;
}

/** One draft for every cluster of names; a name with two open readings stays alone. */
export function namedDrafts(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): Draft[] {
  const forms = formsOf(tokens, names);
  const links = linkForms(forms);
  const clusters = new Map<number, Form[]>();
  forms.forEach((form, i) => {
    const key = links.of[i]! >= 0 ? links.of[i]! : links.count + i;
    const list = clusters.get(key);
    if (list) list.push(form);
    else clusters.set(key, [form]);
  });
  return [...clusters.values()].map((list) => draftOf(bits, names, list));
}

function draftOf(bits: Int32Array, names: readonly NameSpan[], forms: readonly Form[]): Draft {
  const longest = forms.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const indices = forms.flatMap((f) => f.names).toSorted((a, b) => a - b);
  const mentionOf = (i: number): Occurrence => ({
    from: names[i]!.from,
    to: names[i]!.to,
    head: names[i]!.to - 1,
    kind: 'name',
  });
  const best = mentionOf(longest.names[0]!);
  const draft: Draft = {
    type: longest.type,
    named: true,
    best,
    aliases: forms.filter((f) => f !== longest).map((f) => mentionOf(f.names[0]!)),
    mentions: indices.map(mentionOf),
  };
  if (longest.type === 'person')
    describePerson(
      draft,
      bits,
      indices.map((i) => names[i]!),
    );
  return draft;
}

function describePerson(draft: Draft, bits: Int32Array, names: readonly NameSpan[]): void {
  for (const name of names) {
    const title = name.titleFrom < name.from ? bits[name.from - 1]! : 0;
    if (title & (LEX.titleFemale | LEX.personFemale)) setGender(draft, 'female', 'title');
    else if (title & (LEX.titleMale | LEX.personMale)) setGender(draft, 'male', 'title');
    if (name.titleFrom < name.from && !draft.role)
      draft.role = { from: name.titleFrom, to: name.from, head: name.from - 1, kind: 'nominal' };
  }
  if (draft.gender || draft.best.to - draft.best.from < 2) return;
  const first = bits[draft.best.from]!;
  const female = (first & LEX.firstFemale) !== 0;
  const male = (first & LEX.firstMale) !== 0;
  if (female !== male && (first & LEX.firstNeutral) === 0) setGender(draft, female ? 'female' : 'male', 'first-name');
}

/** Settles the gender by the first evidence found. */
export function setGender(draft: Draft, gender: Gender, evidence: GenderEvidence): void {
  if (draft.gender) return;
  draft.gender = gender;
  draft.genderEvidence = evidence;
}
