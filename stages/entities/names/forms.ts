import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import type { EntityType } from '../../records/index.js';
import type { NameSpan } from './nameSpan.js';

/** One spelling of names in a document (case and accents folded, "Mr. Hall" apart from "Ms. Hall"), with the places it stands at. */
export interface Form {
  /** Words in lower case, marks and full stops of initials off. */
  readonly words: readonly string[];
  readonly type: EntityType;
  /** 1 a man, 2 a woman by the title before it or the first name, 0 unknown. */
  readonly gender: number;
  /** An organization that the lexicons know by just this name. */
  readonly known: boolean;
  /** Indices into the document's list of names, rising. */
  readonly names: number[];
}

/** The distinct forms of a document's names, by first appearance. */
export function formsOf(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): Form[] {
  const forms = new Map<string, Form>();
  names.forEach((name, index) => {
    const words = wordsOf(tokens, name);
    const gender = name.type === 'person' ? titleGender(bits, name) || firstNameGender(bits, name) : 0;
    const key = `${name.type} ${gender} ${words.join(' ')}`;
    const form = forms.get(key);
    if (form) form.names.push(index);
    else forms.set(key, { words, type: name.type, gender, known: isKnown(bits, name), names: [index] });
  });
  return [...forms.values()];
}

function isKnown(bits: Int32Array, { type, from, to }: NameSpan): boolean {
  if (type !== 'organization') return false;
  for (let i = from; i < to; i++) if ((bits[i]! & LEX.organization) === 0) return false;
  return true;
}

/**
 * What the title or the relation before a name says of gender: 1 a man, 2 a woman, 0 nothing. An office that ends in "-man" says
 * nothing where the first name is a woman's ("spokesman Ada Berg").
 */
export function titleGender(bits: Int32Array, name: NameSpan): number {
  const title = name.titleFrom < name.from ? bits[name.from - 1]! : 0;
  if (title & (LEX.titleFemale | LEX.personFemale)) return 2;
  if (title & LEX.titleMale) return 1;
  if ((title & LEX.personMale) === 0) return 0;
  return (title & LEX.kin) === 0 && firstNameGender(bits, name) === 2 ? 0 : 1;
}

/** What the first of several words says of gender, as `titleGender`; 0 for names given to both. */
export function firstNameGender(
  bits: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const first = to - from < 2 ? 0 : bits[from]!;
  const female = (first & LEX.firstFemale) !== 0;
  if (female === ((first & LEX.firstMale) !== 0) || (first & LEX.firstNeutral) !== 0) return 0;
  return female ? 2 : 1;
}

const ASCII = /^[ -~]*$/;

/** Without accents, which one and the same name may have or lack. */
function plain(word: string): string {
  return ASCII.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

function wordsOf(tokens: Tokens, name: NameSpan): string[] {
  const words: string[] = [];
  for (let i = name.from; i < name.to; i++) {
    const { lower, word } = tokens.lexeme[i]!;
    if (word && lower !== "'s")
      words.push(plain(lower.length > 2 || !lower.endsWith('.') ? lower.replaceAll('.', '') : lower[0]!));
  }
  return words;
}
