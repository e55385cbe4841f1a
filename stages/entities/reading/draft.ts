import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import type { EntityType } from '../../records/index.js';
import type { Occurrence } from '../../resolution/referent.js';
import { firstNameGender, formsOf, titleGender, type Form } from '../names/forms.js';
import { linkForms } from '../names/link.js';
import type { NameSpan } from '../names/nameSpan.js';
import { nearestNames } from '../names/nearestNames.js';

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

/** One draft for every cluster of names; a lone name several may have goes, mention by mention, to whom the text near it names. */
export function namedDrafts(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): Draft[] {
  const forms = formsOf(tokens, bits, names);
  const links = linkForms(forms);
  const clusters = new Map<number, Form[]>();
  const add = (key: number, form: Form): void => {
    const list = clusters.get(key);
    if (list) list.push(form);
    else clusters.set(key, [form]);
  };
  forms.forEach((form, i) => {
    if (links.of[i]! >= 0) add(links.of[i]!, form);
  });
  const near = nearestNames(tokens, names, forms, links);
  forms.forEach((form, i) => {
    if (links.of[i]! >= 0) return;
    for (const [key, list] of groupBy(form.names, (n) => near.get(n) ?? links.count + i))
      add(key, { ...form, names: list });
  });
  return [...clusters.values()].map((list) => draftOf(tokens, bits, names, list));
}

function groupBy(list: readonly number[], keyOf: (n: number) => number): ReadonlyMap<number, number[]> {
  const out = new Map<number, number[]>();
  for (const n of list) {
    const key = keyOf(n);
    const found = out.get(key);
    if (found) found.push(n);
    else out.set(key, [n]);
  }
  return out;
}

function draftOf(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[], forms: readonly Form[]): Draft {
  const longest = forms.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const indices = forms.flatMap((f) => f.names).toSorted((a, b) => a - b);
  const mentionOf = (i: number): Occurrence => ({
    from: names[i]!.from,
    to: names[i]!.to,
    head: names[i]!.to - 1,
    kind: 'name',
  });
  // A headline in capitals is no way to write a name that stands in the text as well.
  const best = mentionOf(longest.names.find((i) => !isLoud(tokens, names[i]!)) ?? longest.names[0]!);
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

/** Several words, all in capitals. */
function isLoud(tokens: Tokens, { from, to }: NameSpan): boolean {
  if (to - from < 2) return false;
  for (let i = from; i < to; i++) if (tokens.lexeme[i]!.form !== tokens.lexeme[i]!.form.toUpperCase()) return false;
  return true;
}

const GENDERS = [undefined, 'male', 'female'] as const;

function describePerson(draft: Draft, bits: Int32Array, names: readonly NameSpan[]): void {
  for (const name of names) {
    const gender = GENDERS[titleGender(bits, name)];
    if (gender) setGender(draft, gender, 'title');
    if (name.titleFrom < name.from && !draft.role)
      draft.role = { from: name.titleFrom, to: name.from, head: name.from - 1, kind: 'nominal' };
  }
  const gender = GENDERS[firstNameGender(bits, draft.best)];
  if (gender) setGender(draft, gender, 'first-name');
}

/** Settles the gender by the first evidence found. */
export function setGender(draft: Draft, gender: Gender, evidence: GenderEvidence): void {
  if (draft.gender) return;
  draft.gender = gender;
  draft.genderEvidence = evidence;
}

/** Settles a person's gender by the noun that describes him or her ("the spokeswoman"). */
export function genderByNoun(draft: Draft, bits: Int32Array, head: number): void {
  if (draft.type !== 'person') return;
  if (bits[head]! & LEX.personFemale) setGender(draft, 'female', 'noun');
  else if (bits[head]! & LEX.personMale) setGender(draft, 'male', 'noun');
}
